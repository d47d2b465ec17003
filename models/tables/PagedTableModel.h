// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Async.h"
#include "models/base/Page.h"
#include "models/tables/PagedTable.h"

#include <QCache>
#include <QHash>
#include <QList>

#include <functional>
#include <limits>

namespace gatehouse
{

/// Where the rows of an unbounded list come from. `page` answers the rows after a key, `key` is the key of a row.
/// `keyBefore(row)` answers the key of the row before `row` (counted from 0) so that a jump is one look-up; without it
/// the model walks there from the nearest place it knows.
template <typename T> struct PageSource {
    std::function<Future<qint64>()> count;
    std::function<Future<Page<T>>(const PageRequest &)> page;
    std::function<QString(const T &)> key;
    std::function<Future<QString>(qint64 row)> keyBefore;
};

/// A list too long for memory, as a table: it knows how many rows there are, holds those around what is shown in pages
/// of 128, and reads others when the view asks for them. Rows that are not there yet are empty and filled by
/// dataChanged. Columns are data, as in ListTableModel. Answers that belong to a list since replaced are dropped.
template <typename T> class PagedTableModel : public PagedTable
{
public:
    static constexpr int pageSize = 128;

    struct Column {
        QString title;
        std::function<QVariant(const T &row, int role)> value;
        bool right = false; ///< numbers stand at the right
    };

    explicit PagedTableModel(QList<Column> columns, QObject *parent = nullptr)
        : PagedTable(parent)
        , m_columns(std::move(columns))
        , m_pages(pagesKept)
    {
    }

    /// Shows another list (a new filter, say). What is shown stays until the new one's first page is there.
    void setSource(PageSource<T> source)
    {
        m_next = std::move(source);
        refresh();
    }

    /// Counts and reads anew; the model is reset once the answers are there.
    void refresh()
    {
        if (!m_next.page)
            m_next = m_source;
        if (!m_next.page)
            return;
        const int serial = ++m_refresh;
        async::whenDone(m_next.count(), this, [this, serial](Result<qint64> count) {
            if (serial != m_refresh)
                return;
            if (!count) {
                Q_EMIT failed(count.error());
                return;
            }
            async::whenDone(m_next.page({pageSize, {}}), this, [this, serial, count = *count](Result<Page<T>> page) {
                if (serial == m_refresh)
                    replace(count, std::move(page));
            });
        });
    }

    /// The row, or nullptr while it is not there.
    const T *rowAt(int row) const
    {
        const QList<T> *page = m_pages.object(row / pageSize);
        return page && row % pageSize < page->size() ? &page->at(row % pageSize) : nullptr;
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Column &column = m_columns.at(index.column());
        if (role == Qt::TextAlignmentRole)
            return int((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        if (const T *row = rowAt(index.row()))
            return column.value(*row, role);
        // Asking is how a view says what it shows; answering changes no row that it can see.
        const_cast<PagedTableModel *>(this)->want(index.row() / pageSize);
        return {};
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        if (role == Qt::DisplayRole)
            return m_columns.at(section).title;
        if (role == Qt::TextAlignmentRole)
            return int((m_columns.at(section).right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return {};
    }

private:
    static constexpr int pagesKept = 64;
    static constexpr int pagesWanted = 4; ///< a window spans two; older wishes are of places scrolled past
    static constexpr int pagesPerStep = 32;

    void replace(qint64 count, Result<Page<T>> page)
    {
        if (!page) {
            Q_EMIT failed(page.error());
            return;
        }
        beginResetModel();
        ++m_generation;
        m_source = std::move(m_next);
        m_next = {};
        m_rows = int(qMin<qint64>(count, std::numeric_limits<int>::max()));
        // Rows may have come or gone between the two answers; a list that ends with its first page says its own length.
        if (page->next.isEmpty() || page->items.size() > m_rows)
            m_rows = int(page->items.size());
        m_pages.clear();
        m_keys = {{0, QString()}};
        m_wanted.clear();
        m_busy = false;
        keep(0, std::move(page->items));
        endResetModel();
        Q_EMIT refreshed();
    }

    void keep(int number, QList<T> items)
    {
        if (items.size() == pageSize)
            m_keys.insert(number + 1, m_source.key(items.last()));
        m_pages.insert(number, new QList<T>(std::move(items)));
    }

    void want(int number)
    {
        m_wanted.removeOne(number);
        m_wanted.append(number);
        if (m_wanted.size() > pagesWanted)
            m_wanted.removeFirst();
        if (!m_busy && !m_scheduled) {
            m_scheduled = true;
            // After the paint event that asks for many cells, not once for each of them.
            QMetaObject::invokeMethod(
                this, [this] { serve(); }, Qt::QueuedConnection);
        }
    }

    /// Reads the page wanted last; when nothing is wanted, the one after it.
    void serve()
    {
        m_scheduled = false;
        while (!m_busy && !m_wanted.isEmpty()) {
            const int number = m_wanted.takeLast();
            if (!m_pages.contains(number) && number * qint64(pageSize) < m_rows)
                reach(number, true);
        }
    }

    void reach(int number, bool thenNeighbour)
    {
        if (m_keys.contains(number))
            return read(number, thenNeighbour);
        m_busy = true;
        if (m_source.keyBefore)
            jump(number, thenNeighbour);
        else
            walk(number, thenNeighbour);
    }

    void jump(int number, bool thenNeighbour)
    {
        async::whenDone(m_source.keyBefore(number * qint64(pageSize)), this,
                        [this, number, thenNeighbour, generation = m_generation](Result<QString> key) {
                            if (generation != m_generation)
                                return;
                            if (!key)
                                return giveUp(key.error());
                            m_keys.insert(number, *key);
                            read(number, thenNeighbour);
                        });
    }

    void walk(int number, bool thenNeighbour)
    {
        int from = number;
        while (!m_keys.contains(from))
            --from;
        const PageRequest request{qMin(pagesPerStep, number - from) * pageSize, m_keys.value(from)};
        async::whenDone(m_source.page(request), this,
                        [this, number, thenNeighbour, from, generation = m_generation](Result<Page<T>> page) {
                            if (generation != m_generation)
                                return;
                            if (!page)
                                return giveUp(page.error());
                            const QList<T> &items = page->items;
                            for (int i = pageSize; i <= items.size(); i += pageSize)
                                m_keys.insert(from + i / pageSize, m_source.key(items.at(i - 1)));
                            if (page->next.isEmpty())
                                return refresh(); // the list has become shorter than we were told
                            reach(number, thenNeighbour);
                        });
    }

    void read(int number, bool thenNeighbour)
    {
        m_busy = true;
        async::whenDone(m_source.page({pageSize, m_keys.value(number)}), this,
                        [this, number, thenNeighbour, generation = m_generation](Result<Page<T>> page) {
                            if (generation != m_generation)
                                return;
                            if (!page)
                                return giveUp(page.error());
                            m_busy = false;
                            show(number, std::move(page->items));
                            if (!m_wanted.isEmpty())
                                return serve();
                            const int neighbour = number + 1;
                            if (thenNeighbour && !m_pages.contains(neighbour) && m_keys.contains(neighbour) &&
                                neighbour * qint64(pageSize) < m_rows)
                                read(neighbour, false);
                        });
    }

    void show(int number, QList<T> items)
    {
        const int first = number * pageSize;
        const int last = qMin(m_rows, first + int(items.size())) - 1;
        keep(number, std::move(items));
        if (last < first)
            return;
        Q_EMIT dataChanged(index(first, 0), index(last, int(m_columns.size()) - 1));
        Q_EMIT rowsLoaded(first, last);
    }

    void giveUp(const Error &error)
    {
        m_busy = false;
        m_wanted.clear();
        Q_EMIT failed(error);
    }

    QList<Column> m_columns;
    PageSource<T> m_source;
    PageSource<T> m_next;          ///< becomes m_source with the next reset
    QCache<int, QList<T>> m_pages; ///< by page number, the least recently used ones go
    QHash<int, QString> m_keys;    ///< the key after which a page begins
    QList<int> m_wanted;           ///< the last one is read first
    int m_rows = 0;
    int m_generation = 0; ///< counts resets
    int m_refresh = 0;    ///< counts refreshes; only the newest one's answer is used
    bool m_busy = false;
    bool m_scheduled = false;
};

} // namespace gatehouse
