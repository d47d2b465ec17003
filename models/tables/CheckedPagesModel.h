// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tables/PagedTableModel.h"

namespace gatehouse
{

/// A PagedTableModel whose column 0 is a check box. Marks belong to things, not rows: they survive paging, searching
/// and refreshing. The head's check box marks what is in memory, never rows that nobody has seen.
template <typename T> class CheckedPagesModel : public PagedTableModel<T>
{
public:
    using Base = PagedTableModel<T>;
    using Column = typename Base::Column;

    /// `id` tells one thing from another; column 0 is added before `columns`.
    CheckedPagesModel(QList<Column> columns, std::function<QString(const T &)> id, QObject *parent = nullptr)
        : Base(withCheckColumn(std::move(columns)), parent)
        , m_id(std::move(id))
    {
    }

    QList<T> checked() const { return m_checked.values(); }
    bool isChecked(const T &row) const { return m_checked.contains(m_id(row)); }
    void clearChecks()
    {
        if (!m_checked.isEmpty())
            setHeaderData(0, Qt::Horizontal, int(Qt::Unchecked), Qt::CheckStateRole);
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || index.column() != 0)
            return Base::data(index, role);
        if (role != Qt::CheckStateRole && role != Qt::AccessibleTextRole)
            return {};
        const T *row = this->rowAt(index.row());
        if (role == Qt::CheckStateRole)
            return int(row && isChecked(*row) ? Qt::Checked : Qt::Unchecked);
        return Base::data(index.siblingAtColumn(1), Qt::DisplayRole);
    }

    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        const T *row = index.isValid() && role == Qt::CheckStateRole ? this->rowAt(index.row()) : nullptr;
        if (!row)
            return false;
        mark(*row, value.toInt() == Qt::Checked);
        changed(index.row(), index.row());
        return true;
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        const Qt::ItemFlags flags = Base::flags(index);
        return index.column() == 0 ? flags | Qt::ItemIsUserCheckable : flags;
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (section != 0 || orientation != Qt::Horizontal || role != Qt::CheckStateRole)
            return Base::headerData(section, orientation, role);
        if (m_checked.isEmpty())
            return int(Qt::Unchecked);
        return int(m_checked.size() >= this->rowCount() ? Qt::Checked : Qt::PartiallyChecked);
    }

    bool setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role) override
    {
        if (section != 0 || orientation != Qt::Horizontal || role != Qt::CheckStateRole)
            return false;
        if (value.toInt() == Qt::Checked) {
            for (int first = 0; first < this->rowCount(); first += Base::pageSize)
                for (int row = first; row < first + Base::pageSize && this->rowAt(row); ++row)
                    mark(*this->rowAt(row), true);
        } else {
            m_checked.clear();
        }
        if (this->rowCount() > 0)
            changed(0, this->rowCount() - 1);
        return true;
    }

private:
    static QList<Column> withCheckColumn(QList<Column> columns)
    {
        columns.prepend({QString(), [](const T &, int) { return QVariant(); }});
        return columns;
    }

    void mark(const T &row, bool on)
    {
        if (on)
            m_checked.insert(m_id(row), row);
        else
            m_checked.remove(m_id(row));
    }

    void changed(int first, int last)
    {
        Q_EMIT this->headerDataChanged(Qt::Horizontal, 0, 0);
        Q_EMIT this->dataChanged(this->index(first, 0), this->index(last, 0), {Qt::CheckStateRole});
    }

    std::function<QString(const T &)> m_id;
    QHash<QString, T> m_checked;
};

} // namespace gatehouse
