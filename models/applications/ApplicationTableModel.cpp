// SPDX-License-Identifier: Apache-2.0
#include "models/applications/ApplicationTableModel.h"

#include <QCollator>
#include <QLocale>

namespace gatehouse
{

bool ApplicationRow::needsAttention() const
{
    return sso.needsAttention() || idm.needsAttention() || certificate.needsAttention();
}

bool ApplicationRow::certificateExpiring() const { return certificate.needsAttention(); }

ApplicationRow applicationRow(const ApplicationSummary &summary, const Connector *connector, const QDateTime &now)
{
    const Application &application = summary.application;
    ApplicationRow row;
    row.summary = summary;
    row.kind = applicationKind(application, connector);
    row.sso = ssoStatus(application, connector);
    row.idm = idmStatus(application, connector, summary.failedCount);
    row.certificate = certificateStatus(summary.certificateExpires, now);
    return row;
}

namespace
{

QString lastSyncText(const QDateTime &when)
{
    if (!when.isValid())
        return QStringLiteral("—");
    const QDateTime local = when.toLocalTime();
    const QString time = local.time().toString(QStringLiteral("HH:mm"));
    if (local.date() == QDate::currentDate())
        return time;
    return QLocale().toString(local.date(), QStringLiteral("d MMM")) + u' ' + time;
}

QString shown(const ApplicationStatus &status)
{
    return status.extra.isEmpty() ? status.text : status.text + QStringLiteral(" · ") + status.extra;
}

} // namespace

ApplicationTableModel::ApplicationTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void ApplicationTableModel::setRows(const QList<ApplicationRow> &rows)
{
    m_all = rows;
    QSet<ApplicationId> known;
    for (const ApplicationRow &row : rows)
        known.insert(row.summary.application.id);
    m_checked.intersect(known);
    refresh();
    Q_EMIT checkedChanged();
}

void ApplicationTableModel::setSearch(const QString &search)
{
    m_search = search.simplified();
    refresh();
}

void ApplicationTableModel::setFilter(ApplicationFilter filter)
{
    m_filter = filter;
    refresh();
}

int ApplicationTableModel::count(ApplicationFilter filter) const
{
    return int(
        std::count_if(m_all.begin(), m_all.end(), [&](const ApplicationRow &row) { return matches(row, filter); }));
}

bool ApplicationTableModel::matches(const ApplicationRow &row, ApplicationFilter filter) const
{
    const Application &application = row.summary.application;
    const QString text = QStringList{application.displayLabel, applicationName(application.displayLabel),
                                     application.connectorId, row.kind, application.description}
                             .join(u'\n');
    for (const QString &word : m_search.split(u' ', Qt::SkipEmptyParts))
        if (!text.contains(word, Qt::CaseInsensitive))
            return false;
    switch (filter) {
    case ApplicationFilter::All:
        return true;
    case ApplicationFilter::NeedsAttention:
        return row.needsAttention();
    case ApplicationFilter::IdmActive:
        return application.idm.state == IdmState::Active;
    case ApplicationFilter::CertificateExpiring:
        return row.certificateExpiring();
    }
    return true;
}

int ApplicationTableModel::rowOf(const ApplicationId &id) const
{
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        if (m_shown.at(i).summary.application.id == id)
            return int(i);
    return -1;
}

QList<ApplicationRow> ApplicationTableModel::checkedRows() const
{
    QList<ApplicationRow> rows;
    for (const ApplicationRow &row : m_all)
        if (m_checked.contains(row.summary.application.id))
            rows.append(row);
    return rows;
}

bool ApplicationTableModel::isChecked(int row) const
{
    return m_checked.contains(m_shown.at(row).summary.application.id);
}

void ApplicationTableModel::setChecked(int row, bool checked)
{
    const ApplicationId id = m_shown.at(row).summary.application.id;
    if (checked)
        m_checked.insert(id);
    else
        m_checked.remove(id);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
    Q_EMIT checkedChanged();
}

void ApplicationTableModel::setAllChecked(bool checked)
{
    for (const ApplicationRow &row : std::as_const(m_shown)) {
        if (checked)
            m_checked.insert(row.summary.application.id);
        else
            m_checked.remove(row.summary.application.id);
    }
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
    Q_EMIT checkedChanged();
}

Qt::CheckState ApplicationTableModel::headState() const
{
    qsizetype checked = 0;
    for (const ApplicationRow &row : m_shown)
        checked += m_checked.contains(row.summary.application.id) ? 1 : 0;
    if (checked == 0)
        return Qt::Unchecked;
    return checked == m_shown.size() ? Qt::Checked : Qt::PartiallyChecked;
}

int ApplicationTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ApplicationTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ApplicationTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ApplicationRow &row = m_shown.at(index.row());
    const ApplicationSummary &summary = row.summary;
    if (role == Qt::CheckStateRole && index.column() == Check)
        return isChecked(index.row()) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::TextAlignmentRole && index.column() == Groups)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole) {
        const QString value = data(index, Qt::DisplayRole).toString();
        if (index.column() == Check || index.column() == Label)
            return summary.application.displayLabel;
        if (index.column() == Menu)
            return tr("More for %1").arg(summary.application.displayLabel);
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") +
                       value);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Label:
        return summary.application.displayLabel;
    case Sso:
        return row.sso.text;
    case Idm:
        return row.idm.text;
    case Certificate:
        return shown(row.certificate);
    case Groups:
        return summary.groupCount;
    case LastSync:
        return lastSyncText(summary.lastSync);
    default:
        return {};
    }
}

bool ApplicationTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Check)
        return false;
    setChecked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ApplicationTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Check ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ApplicationTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::CheckStateRole && section == Check)
        return headState();
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Groups ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Label:
        return tr("Display Label");
    case Sso:
        return tr("SSO");
    case Idm:
        return tr("Identity Management");
    case Certificate:
        return tr("Certificate");
    case Groups:
        return tr("User Groups");
    case LastSync:
        return tr("Last sync");
    default:
        return QString();
    }
}

void ApplicationTableModel::sort(int column, Qt::SortOrder order)
{
    if (column == Check || column == Menu)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    refresh();
}

void ApplicationTableModel::refresh()
{
    beginResetModel();
    m_shown.clear();
    for (const ApplicationRow &row : std::as_const(m_all))
        if (matches(row, m_filter))
            m_shown.append(row);
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    const auto byLabel = [&](const ApplicationRow &a, const ApplicationRow &b) {
        return collator.compare(a.summary.application.displayLabel, b.summary.application.displayLabel);
    };
    // Loud states first: whoever sorts by a state looks for what needs work.
    const auto byStatus = [](const ApplicationStatus &a, const ApplicationStatus &b) {
        return int(b.tone) - int(a.tone);
    };
    const auto sign = [](auto a, auto b) { return a < b ? -1 : (b < a ? 1 : 0); };
    const auto compared = [&](const ApplicationRow &a, const ApplicationRow &b) {
        switch (m_sortColumn) {
        case Sso:
            return byStatus(a.sso, b.sso);
        case Idm:
            return byStatus(a.idm, b.idm);
        case Certificate:
            return sign(a.summary.certificateExpires, b.summary.certificateExpires);
        case Groups:
            return sign(a.summary.groupCount, b.summary.groupCount);
        case LastSync:
            return sign(a.summary.lastSync, b.summary.lastSync);
        default:
            return byLabel(a, b);
        }
    };
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](const ApplicationRow &a, const ApplicationRow &b) {
        int result = compared(a, b);
        if (m_sortOrder == Qt::DescendingOrder)
            result = -result;
        return result != 0 ? result < 0 : byLabel(a, b) < 0;
    });
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
}

} // namespace gatehouse
