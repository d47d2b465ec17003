// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QList>

#include <functional>

namespace gatehouse
{

/// A list that is in memory as a whole: of some thousand rows, not of a whole directory. Columns are data: a title and
/// a function from a row and a role to a value. With check boxes, column 0 is theirs. Long lists are PagedTableModel's.
template <typename T> class ListTableModel : public QAbstractTableModel
{
public:
    struct Column {
        QString title;
        std::function<QVariant(const T &row, int role)> value;
        bool right = false; ///< numbers stand at the right
    };

    ListTableModel(QList<Column> columns, bool checkable, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
        , m_checkable(checkable)
    {
        if (m_checkable)
            m_columns.prepend({QString(), [](const T &, int) { return QVariant(); }});
    }

    void setRows(QList<T> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        m_checked = QList<bool>(m_rows.size(), false);
        endResetModel();
    }

    void append(const QList<T> &rows)
    {
        if (rows.isEmpty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
        m_rows += rows;
        m_checked.resize(m_rows.size());
        endInsertRows();
    }

    /// Others of the same number; selection and place stay.
    void replaceRows(QList<T> rows)
    {
        if (rows.size() != m_rows.size())
            return setRows(std::move(rows));
        m_rows = std::move(rows);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, int(m_columns.size()) - 1));
    }

    const QList<T> &rows() const { return m_rows; }
    const T &at(int row) const { return m_rows.at(row); }
    bool isChecked(int row) const { return m_checked.at(row); }

    void setChecked(int row, bool on)
    {
        if (m_checked.at(row) == on)
            return;
        m_checked[row] = on;
        Q_EMIT dataChanged(index(row, 0), index(row, int(m_columns.size()) - 1));
    }

    QList<T> checkedRows() const
    {
        QList<T> list;
        for (qsizetype row = 0; row < m_rows.size(); ++row)
            if (m_checked.at(row))
                list.append(m_rows.at(row));
        return list;
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Column &column = m_columns.at(index.column());
        if (m_checkable && index.column() == 0) {
            if (role == Qt::CheckStateRole)
                return int(m_checked.at(index.row()) ? Qt::Checked : Qt::Unchecked);
            if (role == Qt::AccessibleTextRole)
                return m_columns.at(1).value(m_rows.at(index.row()), Qt::DisplayRole);
            if (role != Qt::DisplayRole && m_rowValue)
                return m_rowValue(m_rows.at(index.row()), m_checked.at(index.row()), role);
            return {};
        }
        if (role == Qt::TextAlignmentRole)
            return int((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return column.value(m_rows.at(index.row()), role);
    }

    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        if (!m_checkable || !index.isValid() || role != Qt::CheckStateRole)
            return false;
        setChecked(index.row(), value.toInt() == Qt::Checked);
        return true;
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
        return m_checkable && index.column() == 0 ? flags | Qt::ItemIsUserCheckable : flags;
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        const Column &column = m_columns.at(section);
        if (role == Qt::DisplayRole)
            return column.title;
        if (role == Qt::TextAlignmentRole)
            return int((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return {};
    }

    /// Answers for column 0 what depends on the check mark (a bar at rows that were changed, say).
    void setRowValue(std::function<QVariant(const T &, bool checked, int role)> value)
    {
        m_rowValue = std::move(value);
    }

private:
    QList<Column> m_columns;
    QList<T> m_rows;
    QList<bool> m_checked;
    bool m_checkable;
    std::function<QVariant(const T &, bool, int)> m_rowValue;
};

} // namespace gatehouse
