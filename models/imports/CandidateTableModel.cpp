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

QString outcomeText(const std::optional<ImportOutcome> &outcome)
{
    if (!outcome)
        return QStringLiteral("—");
    switch (*outcome) {
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
    const Row &row = at(m_shown.at(index.row()));
    if (role == Qt::CheckStateRole && index.column() == Check)
        return int(row.checked ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::AccessibleTextRole && index.column() == Check)
        return row.name;
    if (role == Qt::ToolTipRole && index.column() == Outcome && row.outcome)
        return row.reason;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Person:
        return row.name;
    case Email:
        return row.candidate.remote.email().isEmpty() ? tr("no email address") : row.candidate.remote.email();
    case Status:
        return statusText(row.candidate.status);
    case Outcome:
        return outcomeText(row.outcome);
    default:
        return {};
    }
}

bool CandidateTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || !canCheck(index.row()))
        return false;
    setChecked(at(m_shown.at(index.row())), value.toInt() == Qt::Checked);
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
    m_domains.clear();
    m_checkedCount = 0;
    m_toLookAt = 0;
    m_ofShown = {};
    endResetModel();
    Q_EMIT countsChanged();
}

void CandidateTableModel::append(const QList<ImportCandidate> &candidates)
{
    if (candidates.isEmpty())
        return;
    QList<int> fresh;
    fresh.reserve(candidates.size());
    for (const ImportCandidate &candidate : candidates) {
        const RemoteUser &remote = candidate.remote;
        Row row;
        row.candidate = candidate;
        row.name = remote.shownName();
        row.folded = (row.name + u'\n' + remote.userName() + u'\n' + remote.email()).toCaseFolded();
        row.foldedEmail = int(row.folded.lastIndexOf(u'\n')) + 1;
        const int source = int(m_all.size());
        m_byRemoteId.insert(remote.id(), source);
        ++m_counts[int(candidate.status)];
        if (const QString domain = mailDomain(remote.email()); !domain.isEmpty())
            ++m_domains[domain];
        if (matches(row)) {
            fresh.append(source);
            setShown(row, true);
        }
        m_all.push_back(std::move(row));
    }
    if (!fresh.isEmpty()) {
        const qsizetype before_ = m_shown.size();
        beginInsertRows({}, int(before_), int(before_ + fresh.size()) - 1);
        m_shown.append(fresh);
        endInsertRows();
        if (isSorted()) {
            QList<int> shown = m_shown;
            if (std::exchange(m_outOfOrder, false)) {
                sortSources(shown);
            } else {
                sortSources(fresh);
                std::merge(m_shown.cbegin(), m_shown.cbegin() + before_, fresh.cbegin(), fresh.cend(), shown.begin(),
                           [this](int left, int right) { return before(keyOf(left), keyOf(right)); });
            }
            rearrange(shown);
        }
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
    QString reason;
    m_outOfOrder = m_outOfOrder || !rows.isEmpty();
    for (const ImportRow &done : rows) {
        const auto found = m_byRemoteId.constFind(done.remote.id());
        if (found == m_byRemoteId.constEnd())
            continue;
        if (reason != done.reason)
            reason = done.reason; // most end alike, and share the sentence
        Row &row = at(*found);
        row.outcome = done.outcome;
        row.reason = reason;
        if (done.outcome == ImportOutcome::Created || done.outcome == ImportOutcome::Linked) {
            setChecked(row, false);
            --m_counts[int(row.candidate.status)];
            if (row.shown && row.candidate.status == ImportStatus::New)
                --m_ofShown.fresh;
            row.candidate.status = ImportStatus::Imported;
            row.candidate.changes.clear();
            row.candidate.directoryUser = done.directoryUser;
            ++m_counts[int(ImportStatus::Imported)];
        }
        if (rows.size() < 50)
            touch(*found);
    }
    if (rows.size() >= 50 && !m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
    Q_EMIT countsChanged();
}

void CandidateTableModel::setCheckedWaiting()
{
    m_outOfOrder = true;
    for (Row &row : m_all) {
        if (!row.checked)
            continue;
        row.outcome = ImportOutcome::Waiting;
        row.reason.clear();
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
    m_ofShown = {};
    for (int i = 0; i < int(m_all.size()); ++i) {
        setShown(at(i), matches(at(i)));
        if (at(i).shown)
            m_shown.append(i);
    }
    m_outOfOrder = false;
    if (isSorted())
        sortSources(m_shown);
    endResetModel();
    Q_EMIT countsChanged();
}

/// Counts those who are shown anew; nobody is, when it begins.
void CandidateTableModel::setShown(Row &row, bool shown)
{
    row.shown = shown;
    if (!shown)
        return;
    const bool fresh = row.candidate.status == ImportStatus::New;
    m_ofShown.checked += row.checked;
    m_ofShown.fresh += fresh;
    m_ofShown.freshChecked += fresh && row.checked;
}

QStringList CandidateTableModel::domains() const
{
    QStringList domains = m_domains.keys();
    std::sort(domains.begin(), domains.end(), [this](const QString &a, const QString &b) {
        const int ofA = m_domains.value(a);
        const int ofB = m_domains.value(b);
        return ofA != ofB ? ofA > ofB : a < b;
    });
    return domains;
}

CandidateTableModel::Selected CandidateTableModel::checkWanted(const QList<WantedAccount> &wanted)
{
    const auto account = [this](qsizetype i) -> const RemoteUser & { return at(int(i)).candidate.remote; };
    const WantedFound found = findWanted(wanted, qsizetype(m_all.size()), account);
    Selected selected;
    selected.missing = found.missing;
    for (Row &row : m_all)
        setChecked(row, false);
    for (const qsizetype i : found.found) {
        const bool may = canCheck(at(int(i)));
        setChecked(at(int(i)), may);
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

std::optional<ImportOutcome> CandidateTableModel::outcome(int row) const { return at(m_shown.at(row)).outcome; }

bool CandidateTableModel::canCheck(int row) const { return canCheck(at(m_shown.at(row))); }

bool CandidateTableModel::canCheck(const Row &row)
{
    return row.candidate.status != ImportStatus::Imported || !row.candidate.changes.isEmpty();
}

bool CandidateTableModel::wantsALook(const Row &row)
{
    return row.candidate.status == ImportStatus::Conflict || !row.candidate.changes.isEmpty();
}

void CandidateTableModel::setChecked(Row &row, bool on)
{
    const int by = int(on) - int(row.checked);
    m_checkedCount += by;
    if (wantsALook(row))
        m_toLookAt += by;
    if (row.shown) {
        m_ofShown.checked += by;
        if (row.candidate.status == ImportStatus::New)
            m_ofShown.freshChecked += by;
    }
    row.checked = on;
}

void CandidateTableModel::checkAllNew(bool on)
{
    for (const int source : std::as_const(m_shown))
        if (at(source).candidate.status == ImportStatus::New || !on)
            setChecked(at(source), on);
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, Check), index(int(m_shown.size()) - 1, Check), {Qt::CheckStateRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
    Q_EMIT countsChanged();
}

Qt::CheckState CandidateTableModel::headState() const
{
    if (m_ofShown.checked == 0)
        return Qt::Unchecked;
    return m_ofShown.fresh > 0 && m_ofShown.freshChecked == m_ofShown.fresh ? Qt::Checked : Qt::PartiallyChecked;
}

QList<ImportCandidate> CandidateTableModel::checked() const
{
    QList<ImportCandidate> list;
    qsizetype from = 0;
    addChecked(list, from, total());
    return list;
}

bool CandidateTableModel::addChecked(QList<ImportCandidate> &list, qsizetype &from, qsizetype most) const
{
    list.reserve(m_checkedCount);
    const qsizetype end = std::min<qsizetype>(total(), from + most);
    for (; from < end; ++from)
        if (at(int(from)).checked)
            list.append(at(int(from)).candidate);
    return from < total();
}

QList<ImportCandidate> CandidateTableModel::checkedToLookAt(qsizetype most, const QSet<QString> &decided) const
{
    enum Rank { Decided, Conflict, Change };
    const auto rankOf = [&](const ImportCandidate &candidate) {
        if (decided.contains(candidate.remote.id()))
            return Decided;
        return candidate.status == ImportStatus::Conflict ? Conflict : Change;
    };
    QList<ImportCandidate> list;
    const qsizetype wanted = std::min<qsizetype>(std::max(most, decided.size()), m_toLookAt);
    for (const Rank rank : {Decided, Conflict, Change}) {
        if (rank == Decided && decided.isEmpty())
            continue;
        for (auto row = m_all.cbegin(); row != m_all.cend() && list.size() < wanted; ++row)
            if (row->checked && wantsALook(*row) && rankOf(row->candidate) == rank)
                list.append(row->candidate);
    }
    return list;
}

CandidateTableModel::Key CandidateTableModel::keyOf(int source) const
{
    const Row &row = at(source);
    Key key;
    key.source = source;
    switch (m_sortColumn) {
    case Person:
        key.text = row.folded;
        break;
    case Email:
        key.text = QStringView(row.folded).mid(row.foldedEmail);
        break;
    case Status:
        key.rank = int(row.candidate.status);
        break;
    case Outcome:
        key.rank = row.outcome ? int(*row.outcome) : -1;
        break;
    default:
        break;
    }
    for (qsizetype i = 0; i < 8; ++i) {
        quint64 &units = i < 4 ? key.begin : key.then;
        units = (units << 16) | (i < key.text.size() ? key.text.at(i).unicode() : 0U);
    }
    return key;
}

bool CandidateTableModel::before(const Key &left, const Key &right) const
{
    if (m_newFirst) {
        const bool leftIsNew = at(left.source).candidate.status == ImportStatus::New;
        if (leftIsNew != (at(right.source).candidate.status == ImportStatus::New))
            return leftIsNew;
    }
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    if (left.rank != right.rank)
        return (left.rank < right.rank) != descending;
    if (left.begin != right.begin)
        return (left.begin < right.begin) != descending;
    if (left.then != right.then)
        return (left.then < right.then) != descending;
    const int order = left.text.compare(right.text);
    return order != 0 ? (order < 0) != descending : left.source < right.source;
}

void CandidateTableModel::sortSources(QList<int> &sources) const
{
    std::vector<Key> keys;
    keys.reserve(size_t(sources.size()));
    for (const int source : std::as_const(sources))
        keys.push_back(keyOf(source));
    std::sort(keys.begin(), keys.end(), [this](const Key &left, const Key &right) { return before(left, right); });
    std::transform(keys.cbegin(), keys.cend(), sources.begin(), [](const Key &key) { return key.source; });
}

void CandidateTableModel::arrange()
{
    QList<int> shown = m_shown;
    sortSources(shown);
    rearrange(shown);
}

void CandidateTableModel::rearrange(const QList<int> &shown)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before_ = persistentIndexList();
    QList<int> sources;
    for (const QModelIndex &index : before_)
        sources.append(m_shown.at(index.row()));
    m_shown = shown;
    QModelIndexList after;
    for (qsizetype i = 0; i < before_.size(); ++i)
        after.append(index(int(m_shown.indexOf(sources.at(i))), before_.at(i).column()));
    changePersistentIndexList(before_, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace gatehouse
