// SPDX-License-Identifier: Apache-2.0
#include "models/imports/CandidateTableModel.h"

#include <algorithm>

namespace gatehouse
{

namespace
{

QString statusText(ImportStatus status)
{
    switch (status) {
    case ImportStatus::New:
        return CandidateTableModel::tr("New");
    case ImportStatus::Imported:
        return CandidateTableModel::tr("Imported");
    case ImportStatus::Conflict:
        return CandidateTableModel::tr("Conflict");
    }
    return {};
}

QString outcomeText(const std::optional<ImportRow> &result)
{
    if (!result)
        return QStringLiteral("—");
    switch (result->outcome) {
    case ImportOutcome::Waiting:
        return CandidateTableModel::tr("Waiting");
    case ImportOutcome::Created:
        return CandidateTableModel::tr("Created");
    case ImportOutcome::Linked:
        return CandidateTableModel::tr("Linked");
    case ImportOutcome::Skipped:
        return CandidateTableModel::tr("Skipped");
    case ImportOutcome::Failed:
        return CandidateTableModel::tr("Failed");
    }
    return {};
}

} // namespace

CandidateTableModel::CandidateTableModel(QObject *parent) : QAbstractTableModel(parent) {}

int CandidateTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int CandidateTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CandidateTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_all.at(m_shown.at(index.row()));
    if (role == Qt::CheckStateRole && index.column() == Check)
        return int(row.checked ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::AccessibleTextRole && index.column() == Check)
        return row.name;
    if (role == Qt::ToolTipRole && index.column() == Outcome && row.result)
        return row.result->reason;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Person:
        return row.name;
    case Email:
        return row.candidate.remote.email.isEmpty() ? tr("no email address") : row.candidate.remote.email;
    case Status:
        return statusText(row.candidate.status);
    case Outcome:
        return outcomeText(row.result);
    default:
        return {};
    }
}

bool CandidateTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || !canCheck(index.row()))
        return false;
    setChecked(m_all[m_shown.at(index.row())], value.toInt() == Qt::Checked);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
    Q_EMIT countsChanged();
    return true;
}

Qt::ItemFlags CandidateTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Check) {
        flags |= Qt::ItemIsUserCheckable;
        if (!canCheck(index.row()))
            flags &= ~Qt::ItemIsEnabled;
    }
    return flags;
}

QVariant CandidateTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section == Check && role == Qt::CheckStateRole)
        return int(headState());
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Person:
        return tr("User");
    case Email:
        return tr("Email");
    case Status:
        return tr("Status");
    case Outcome:
        return tr("Result");
    default:
        return {};
    }
}

bool CandidateTableModel::setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role)
{
    if (section != Check || orientation != Qt::Horizontal || role != Qt::CheckStateRole)
        return false;
    checkAllNew(value.toInt() == Qt::Checked);
    return true;
}

void CandidateTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

void CandidateTableModel::clear()
{
    beginResetModel();
    m_all.clear();
    m_shown.clear();
    m_byRemoteId.clear();
    m_counts.clear();
    m_checkedCount = 0;
    endResetModel();
    Q_EMIT countsChanged();
}

void CandidateTableModel::append(const QList<ImportCandidate> &candidates)
{
    if (candidates.isEmpty())
        return;
    QList<int> fresh;
    m_all.reserve(m_all.size() + candidates.size());
    for (const ImportCandidate &candidate : candidates) {
        const RemoteUser &remote = candidate.remote;
        Row row{candidate, remote.shownName(), {}, {}, false};
        row.folded = (row.name + u'\n' + remote.userName + u'\n' + remote.email).toCaseFolded();
        m_byRemoteId.insert(remote.id, int(m_all.size()));
        ++m_counts[int(candidate.status)];
        if (matches(row))
            fresh.append(int(m_all.size()));
        m_all.append(std::move(row));
    }
    if (!fresh.isEmpty()) {
        beginInsertRows({}, int(m_shown.size()), int(m_shown.size() + fresh.size()) - 1);
        m_shown.append(fresh);
        endInsertRows();
        if (m_newFirst || m_sortColumn >= 0)
            arrange();
    }
    Q_EMIT countsChanged();
}

void CandidateTableModel::touch(int source)
{
    // One pass over what is shown; a job reports at most a few rows at a time.
    const qsizetype row = m_shown.indexOf(source);
    if (row >= 0)
        Q_EMIT dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
}

void CandidateTableModel::apply(const QList<ImportRow> &rows)
{
    for (const ImportRow &done : rows) {
        const auto found = m_byRemoteId.constFind(done.remote.id);
        if (found == m_byRemoteId.constEnd())
            continue;
        Row &row = m_all[*found];
        row.result = done;
        if (done.outcome == ImportOutcome::Created || done.outcome == ImportOutcome::Linked) {
            --m_counts[int(row.candidate.status)];
            row.candidate.status = ImportStatus::Imported;
            row.candidate.changes.clear();
            row.candidate.directoryUser = done.directoryUser;
            ++m_counts[int(ImportStatus::Imported)];
            setChecked(row, false);
        }
        if (rows.size() < 50)
            touch(*found);
    }
    if (rows.size() >= 50 && !m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
    Q_EMIT countsChanged();
}

void CandidateTableModel::setWaiting(const QStringList &remoteIds)
{
    for (const QString &id : remoteIds) {
        const auto found = m_byRemoteId.constFind(id);
        if (found == m_byRemoteId.constEnd())
            continue;
        Row &row = m_all[*found];
        row.result = ImportRow{};
        row.result->remote = row.candidate.remote;
    }
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, Outcome), index(int(m_shown.size()) - 1, Outcome));
}

void CandidateTableModel::setSearch(const QString &text)
{
    const QString folded = text.trimmed().toCaseFolded();
    if (folded == m_search)
        return;
    m_search = folded;
    showMatching();
}

void CandidateTableModel::setFilter(const CandidateFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showMatching();
}

void CandidateTableModel::showMatching()
{
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < m_all.size(); ++i)
        if (matches(m_all.at(i)))
            m_shown.append(i);
    std::stable_sort(m_shown.begin(), m_shown.end(), [this](int left, int right) { return before(left, right); });
    endResetModel();
    Q_EMIT countsChanged();
}

QStringList CandidateTableModel::domains() const
{
    QHash<QString, int> counts;
    for (const Row &row : m_all)
        if (const QString domain = mailDomain(row.candidate.remote.email); !domain.isEmpty())
            ++counts[domain];
    QStringList domains = counts.keys();
    std::sort(domains.begin(), domains.end(), [&](const QString &a, const QString &b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    });
    return domains;
}

CandidateTableModel::Selected CandidateTableModel::checkWanted(const QList<WantedAccount> &wanted)
{
    const auto account = [this](qsizetype i) -> const RemoteUser & { return m_all.at(i).candidate.remote; };
    const WantedFound found = findWanted(wanted, m_all.size(), account);
    Selected selected;
    selected.missing = found.missing;
    for (Row &row : m_all)
        setChecked(row, false);
    for (const qsizetype i : found.found) {
        const bool may = canCheck(m_all.at(i));
        setChecked(m_all[i], may);
        ++(may ? selected.checked : selected.imported);
    }
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, Check), index(int(m_shown.size()) - 1, Check), {Qt::CheckStateRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
    Q_EMIT countsChanged();
    return selected;
}

void CandidateTableModel::setNewFirst(bool on)
{
    m_newFirst = on;
    arrange();
}

std::optional<ImportRow> CandidateTableModel::result(int row) const { return m_all.at(m_shown.at(row)).result; }

bool CandidateTableModel::canCheck(int row) const { return canCheck(m_all.at(m_shown.at(row))); }

bool CandidateTableModel::canCheck(const Row &row)
{
    return row.candidate.status != ImportStatus::Imported || !row.candidate.changes.isEmpty();
}

void CandidateTableModel::setChecked(Row &row, bool on)
{
    m_checkedCount += int(on) - int(row.checked);
    row.checked = on;
}

void CandidateTableModel::checkAllNew(bool on)
{
    for (int source : std::as_const(m_shown))
        if (m_all.at(source).candidate.status == ImportStatus::New || !on)
            setChecked(m_all[source], on);
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, Check), index(int(m_shown.size()) - 1, Check), {Qt::CheckStateRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
    Q_EMIT countsChanged();
}

Qt::CheckState CandidateTableModel::headState() const
{
    bool some = false;
    bool all = true;
    bool anyNew = false;
    for (int source : m_shown) {
        const Row &row = m_all.at(source);
        some = some || row.checked;
        if (row.candidate.status == ImportStatus::New) {
            anyNew = true;
            all = all && row.checked;
        }
    }
    if (!some)
        return Qt::Unchecked;
    return anyNew && all ? Qt::Checked : Qt::PartiallyChecked;
}

QList<ImportCandidate> CandidateTableModel::checked() const
{
    QList<ImportCandidate> list;
    for (const Row &row : m_all)
        if (row.checked)
            list.append(row.candidate);
    return list;
}

bool CandidateTableModel::before(int left, int right) const
{
    const Row &a = m_all.at(left);
    const Row &b = m_all.at(right);
    if (m_newFirst && (a.candidate.status == ImportStatus::New) != (b.candidate.status == ImportStatus::New))
        return a.candidate.status == ImportStatus::New;
    int order = 0;
    switch (m_sortColumn) {
    case Person:
        order = QString::compare(a.name, b.name, Qt::CaseInsensitive);
        break;
    case Email:
        order = QString::compare(a.candidate.remote.email, b.candidate.remote.email, Qt::CaseInsensitive);
        break;
    case Status:
        order = int(a.candidate.status) - int(b.candidate.status);
        break;
    case Outcome:
        order = (a.result ? int(a.result->outcome) : -1) - (b.result ? int(b.result->outcome) : -1);
        break;
    default:
        break;
    }
    if (m_sortOrder == Qt::DescendingOrder)
        order = -order;
    return order != 0 ? order < 0 : left < right;
}

void CandidateTableModel::arrange()
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before_ = persistentIndexList();
    QList<int> sources;
    for (const QModelIndex &index : before_)
        sources.append(m_shown.at(index.row()));
    std::sort(m_shown.begin(), m_shown.end(), [this](int left, int right) { return before(left, right); });
    QModelIndexList after;
    for (qsizetype i = 0; i < before_.size(); ++i)
        after.append(index(int(m_shown.indexOf(sources.at(i))), before_.at(i).column()));
    changePersistentIndexList(before_, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace gatehouse
