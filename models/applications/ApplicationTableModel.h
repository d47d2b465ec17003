// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/ApplicationStatus.h"

#include <QAbstractTableModel>
#include <QSet>

namespace gatehouse
{

/// One row of Configured Applications with its states worked out.
struct ApplicationRow {
    ApplicationSummary summary;
    QString kind;
    ApplicationStatus sso;
    ApplicationStatus idm;
    ApplicationStatus certificate;

    /// Something here waits for an admin: an incomplete set-up, failed changes, a certificate near its end.
    bool needsAttention() const;
    bool certificateExpiring() const;
};

/// The row of one application; `connector` is nullptr when the catalogue no longer knows it.
ApplicationRow applicationRow(const ApplicationSummary &summary, const Connector *connector, const QDateTime &now);

enum class ApplicationFilter { All, NeedsAttention, IdmActive, CertificateExpiring };

/// The list of Configured Applications: searches, filters, sorts and remembers what is checked (over filters too). It
/// holds every application of the workspace; there are hundreds, not millions.
class ApplicationTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Check, Label, Sso, Idm, Certificate, Groups, LastSync, Menu, ColumnCount };

    explicit ApplicationTableModel(QObject *parent = nullptr);

    void setRows(const QList<ApplicationRow> &rows);
    /// Display Label, application name, kind and description, each word of `search` somewhere; without case.
    void setSearch(const QString &search);
    void setFilter(ApplicationFilter filter);
    ApplicationFilter filter() const { return m_filter; }
    /// How many applications a filter would show under the current search.
    int count(ApplicationFilter filter) const;
    int total() const { return int(m_all.size()); }

    const ApplicationRow &at(int row) const { return m_shown.at(row); }
    int rowOf(const ApplicationId &id) const; ///< -1: not shown

    QList<ApplicationRow> checkedRows() const;
    bool isChecked(int row) const;
    void setChecked(int row, bool checked);
    /// Head check box: every row shown.
    void setAllChecked(bool checked);
    Qt::CheckState headState() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void checkedChanged();

private:
    bool matches(const ApplicationRow &row, ApplicationFilter filter) const;
    void refresh();

    QList<ApplicationRow> m_all;
    QList<ApplicationRow> m_shown;
    QSet<ApplicationId> m_checked;
    QString m_search;
    ApplicationFilter m_filter = ApplicationFilter::All;
    int m_sortColumn = Label;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace gatehouse
