// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/CandidateCsv.h"
#include "models/imports/CandidateFilter.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <deque>
#include <optional>
#include <vector>

namespace gatehouse
{

/// The people of one provider as manual import lists them: searched, sorted and checked in memory, within a frame of
/// the window with a hundred thousand, because what is searched and compared of each is folded once, when it arrives.
/// New and Conflict people can be checked; Imported ones only when something of theirs would be taken over.
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
    /// Those who are checked go into a job: they have no outcome yet and show Waiting.
    void setCheckedWaiting();

    void setSearch(const QString &text);
    QString search() const { return m_search; }
    void setFilter(const CandidateFilter &filter);
    const CandidateFilter &filter() const { return m_filter; }
    /// Of everybody's e-mail address, the most frequent first.
    QStringList domains() const;
    /// The switch New Users-only: all new users move to the top (the others stay below).
    void setNewFirst(bool on);

    const ImportCandidate &candidate(int row) const { return at(m_shown.at(row)).candidate; }
    /// The outcome of the last run for that row, when there was one.
    std::optional<ImportOutcome> outcome(int row) const;

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
    /// The same in parts: adds those among the next `most` rows, and answers whether there are more. `from` goes on.
    bool addChecked(QList<ImportCandidate> &list, qsizetype &from, qsizetype most) const;
    /// Those of them who want a decision, and then those who bring a change to somebody who is imported: the first
    /// `most`, and before them, however many there are, those whose ids are in `decided`.
    QList<ImportCandidate> checkedToLookAt(qsizetype most, const QSet<QString> &decided = {}) const;
    /// How many of those there are.
    qint64 toLookAt() const { return m_toLookAt; }
    qint64 checkedCount() const { return m_checkedCount; }
    qint64 total() const { return qint64(m_all.size()); }
    qint64 count(ImportStatus status) const { return m_counts.value(int(status)); }

Q_SIGNALS:
    /// Counts or check marks changed.
    void countsChanged();

private:
    struct Row {
        ImportCandidate candidate;
        QString name;
        QString folded;      ///< name, username and e-mail address, each on a line
        int foldedEmail = 0; ///< where the address begins in it
        std::optional<ImportOutcome> outcome;
        QString reason;
        bool checked = false;
        bool shown = false;
    };
    /// What a row is sorted by.
    struct Key {
        int rank = 0;
        quint64 begin = 0; ///< of the text: most comparisons end here, or at what follows
        quint64 then = 0;
        QStringView text;
        int source = 0;
    };

    bool matches(const Row &row) const
    {
        return (m_search.isEmpty() || row.folded.contains(m_search)) && m_filter.matches(row.candidate.remote);
    }
    const Row &at(int source) const { return m_all[size_t(source)]; }
    Row &at(int source) { return m_all[size_t(source)]; }
    static bool canCheck(const Row &row);
    /// Conflicts, and changes of somebody who is imported.
    static bool wantsALook(const Row &row);
    void showMatching();
    void setShown(Row &row, bool shown);
    bool isSorted() const { return m_newFirst || m_sortColumn >= 0; }
    Key keyOf(int source) const;
    bool before(const Key &left, const Key &right) const;
    void sortSources(QList<int> &sources) const;
    void arrange();
    void rearrange(const QList<int> &shown);
    void setChecked(Row &row, bool on);
    void touch(int source);

    std::deque<Row> m_all; ///< which moves nobody when others come
    QList<int> m_shown;    ///< indexes into m_all, in the order on screen
    QHash<QString, int> m_byRemoteId;
    QHash<int, qint64> m_counts;
    QHash<QString, int> m_domains; ///< how many have an address there
    qint64 m_checkedCount = 0;
    bool m_outOfOrder = false; ///< somebody changed since the rows were sorted
    qint64 m_toLookAt = 0;
    /// Of those who are shown: the head asks at each paint.
    struct Shown {
        qint64 checked = 0;
        qint64 fresh = 0;
        qint64 freshChecked = 0;
    };
    Shown m_ofShown;
    QString m_search;
    CandidateFilter m_filter;
    bool m_newFirst = false;
    int m_sortColumn = -1; ///< -1: as the provider lists them
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace gatehouse
