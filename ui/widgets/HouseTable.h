// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace gatehouse
{
class CheckBoxHeaderView;

/// A table as the console shows it: no grid, whole rows, hover, one Tab stop. Enter or a click opens a row; Space
/// checks it when its model has a check box in column 0; Ctrl+A checks all that are visible; Delete asks to delete.
/// The model gives texts and CellRoles, the table paints them.
class HouseTable : public QTableView
{
    Q_OBJECT

public:
    enum class Rows { TwoLines, OneLine }; ///< 46 or 34 px

    /// `name` is the accessible name ("Configured Applications").
    explicit HouseTable(const QString &name, Rows rows = Rows::TwoLines, QWidget *parent = nullptr);

    /// Width of each column: positive is pixels, negative a share of what is left (-2 gets twice what -1 gets).
    void setColumnPlan(const QList<int> &plan);
    /// The columns that are left share the width.
    void showColumn(int column, bool shown);
    void setModel(QAbstractItemModel *model) override;
    CheckBoxHeaderView *head() const { return m_head; }
    /// Rows that are checked, in their order.
    QList<int> checkedRows() const;
    void setAllChecked(bool checked);
    int hoveredRow() const { return m_hovered; }

Q_SIGNALS:
    void opened(const QModelIndex &index);
    /// A click into a cell that has only an icon (the "more" column): the menu belongs at `globalPosition`.
    void iconPressed(const QModelIndex &index, const QPoint &globalPosition);
    void checksChanged();
    void deletePressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyPlan();
    int leastWidth(int column, bool whole) const;
    void toggle(int row);
    bool isCheckable(int row) const;
    void refreshHead();
    void setHovered(int row);

    CheckBoxHeaderView *m_head;
    QList<int> m_plan;
    QPersistentModelIndex m_pressed;
    int m_hovered = -1;
};

} // namespace gatehouse
