// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/CandidateCsv.h"
#include "models/imports/CandidateFilter.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <optional>

namespace gatehouse
{

/// The people of one provider as manual import lists them: searched, sorted and checked in memory, quick with tens of
/// thousands because the search key of each is folded once, when it arrives. New and Conflict people can be checked;
/// Imported ones only when something of theirs would be taken over.
class CandidateTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Check, Person, Email, Status, Outcome, ColumnCount };

    explicit CandidateTableModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The head's check box: checkAllNew().
    bool setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role) override;
    void sort(int column, Qt::SortOrder order) override;

    void clear();
    void append(const QList<ImportCandidate> &candidates);
    /// What a job did: a row that was created or linked is Imported from here on.
    void apply(const QList<ImportRow> &rows);
    /// Rows of a job under way that have no outcome yet show Waiting.
    void setWaiting(const QStringList &remoteIds);

    void setSearch(const QString &text);
    QString search() const { return m_search; }
    void setFilter(const CandidateFilter &filter);
    const CandidateFilter &filter() const { return m_filter; }
    /// Of everybody's e-mail address, the most frequent first.
    QStringList domains() const;
    /// The switch New Users-only: all new users move to the top (the others stay below).
    void setNewFirst(bool on);

    const ImportCandidate &candidate(int row) const { return m_all.at(m_shown.at(row)).candidate; }
    /// The outcome of the last run for that row, when there was one.
    std::optional<ImportRow> result(int row) const;

    bool canCheck(int row) const;
    /// Checks or unchecks the New people that the search shows.
    void checkAllNew(bool on);
    /// Checks exactly those of the list who are here and may be checked.
    struct Selected {
        qint64 checked = 0;
        qint64 imported = 0; ///< who have nothing to be imported any more
        QStringList missing;
    };
    Selected checkWanted(const QList<WantedAccount> &wanted);
    /// Of the New people that the search shows: none, some or all are checked.
    Qt::CheckState headState() const;
    QList<ImportCandidate> checked() const;
    qint64 checkedCount() const { return m_checkedCount; }
    qint64 total() const { return m_all.size(); }
    qint64 count(ImportStatus status) const { return m_counts.value(int(status)); }

Q_SIGNALS:
    /// Counts or check marks changed.
    void countsChanged();

private:
    struct Row {
        ImportCandidate candidate;
        QString name;
        QString folded;
        std::optional<ImportRow> result;
        bool checked = false;
    };

    bool matches(const Row &row) const
    {
        return (m_search.isEmpty() || row.folded.contains(m_search)) && m_filter.matches(row.candidate.remote);
    }
    static bool canCheck(const Row &row);
    void showMatching();
    bool before(int left, int right) const;
    void arrange();
    void setChecked(Row &row, bool on);
    void touch(int source);

    QList<Row> m_all;
    QList<int> m_shown; ///< indexes into m_all, in the order on screen
    QHash<QString, int> m_byRemoteId;
    QHash<int, qint64> m_counts;
    qint64 m_checkedCount = 0;
    QString m_search;
    CandidateFilter m_filter;
    bool m_newFirst = false;
    int m_sortColumn = -1; ///< -1: as the provider lists them
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace gatehouse
