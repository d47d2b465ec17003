// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/HouseTable.h"

#include "ui/theme/Typography.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/CheckBoxHeaderView.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <numeric>

namespace gatehouse
{

HouseTable::HouseTable(const QString &name, Rows rows, QWidget *parent)
    : QTableView(parent)
    , m_head(new CheckBoxHeaderView(this))
{
    setAccessibleName(name);
    setHorizontalHeader(m_head);
    verticalHeader()->hide();
    const int extra = std::max(0, QFontMetrics(roleFont(TypeRole::TableCell)).height() - 16);
    verticalHeader()->setDefaultSectionSize(rows == Rows::TwoLines ? 46 + 2 * extra : 34 + extra);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setFrameShape(NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(m_head, &CheckBoxHeaderView::checkRequested, this, &HouseTable::setAllChecked);
}

void HouseTable::setColumnPlan(const QList<int> &plan)
{
    m_plan = plan;
    applyPlan();
}

void HouseTable::setModel(QAbstractItemModel *newModel)
{
    if (model())
        model()->disconnect(this);
    QTableView::setModel(newModel);
    if (newModel) {
        connect(newModel, &QAbstractItemModel::dataChanged, this, &HouseTable::refreshHead);
        connect(newModel, &QAbstractItemModel::modelReset, this, &HouseTable::refreshHead);
        connect(newModel, &QAbstractItemModel::rowsInserted, this, &HouseTable::refreshHead);
        connect(newModel, &QAbstractItemModel::rowsRemoved, this, &HouseTable::refreshHead);
        connect(newModel, &QAbstractItemModel::columnsInserted, this, &HouseTable::applyPlan);
    }
    applyPlan();
    refreshHead();
}

/// With the heads whole if there is room for all of them, else as planned.
int HouseTable::leastWidth(int column, bool whole) const
{
    const int planned = m_plan[column];
    const bool icons = planned >= 0 && planned < 60;
    return std::max(planned < 0 ? 80 : planned, whole && !icons ? m_head->widthOf(column) : 0);
}

void HouseTable::applyPlan()
{
    if (!model())
        return;
    QList<int> shown;
    for (int column = 0; column < std::min(int(m_plan.size()), model()->columnCount()); ++column) {
        if (!isColumnHidden(column))
            shown.append(column);
    }
    const int room = viewport()->width();
    const bool whole = std::accumulate(shown.begin(), shown.end(), 0, [this](int width, int column) {
                           return width + leastWidth(column, true);
                       }) <= room;
    int left = room, shares = 0;
    QList<int> sharing;
    for (const int column : std::as_const(shown)) {
        setColumnWidth(column, leastWidth(column, whole));
        if (m_plan[column] < 0) {
            sharing.append(column);
            shares -= m_plan[column];
        } else {
            left -= columnWidth(column);
        }
    }
    // Who would get less than the least keeps that, and the others share the rest.
    const auto isTooSmall = [&](int column) { return left * -m_plan[column] < columnWidth(column) * shares; };
    for (auto small = sharing.begin();
         (small = std::find_if(sharing.begin(), sharing.end(), isTooSmall)) != sharing.end();) {
        left -= columnWidth(*small);
        shares += m_plan[*small];
        sharing.erase(small);
    }
    // What rounding leaves goes to the last that shares, so that the rows end where the head ends.
    for (const int column : std::as_const(sharing)) {
        const int width = column == sharing.last() ? left : left * -m_plan[column] / shares;
        setColumnWidth(column, width);
        left -= width;
        shares += m_plan[column];
    }
}

void HouseTable::showColumn(int column, bool shown)
{
    setColumnHidden(column, !shown);
    applyPlan();
}

void HouseTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    applyPlan();
}

bool HouseTable::isCheckable(int row) const
{
    const QModelIndex index = model()->index(row, 0);
    return index.flags() & Qt::ItemIsUserCheckable && index.flags() & Qt::ItemIsEnabled;
}

QList<int> HouseTable::checkedRows() const
{
    QList<int> rows;
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        if (model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked && isCheckable(row))
            rows.append(row);
    }
    return rows;
}

void HouseTable::setAllChecked(bool checked)
{
    // A long list knows itself what "all" means; asking each of a million rows would freeze the window.
    const Qt::CheckState state = checked ? Qt::Checked : Qt::Unchecked;
    if (model() && model()->headerData(0, Qt::Horizontal, Qt::CheckStateRole).isValid() &&
        model()->setHeaderData(0, Qt::Horizontal, int(state), Qt::CheckStateRole))
        return;
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        if (isCheckable(row))
            model()->setData(model()->index(row, 0), checked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
}

void HouseTable::toggle(int row)
{
    if (row < 0 || !isCheckable(row))
        return;
    const QModelIndex index = model()->index(row, 0);
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model()->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void HouseTable::refreshHead()
{
    const QVariant own = model()->headerData(0, Qt::Horizontal, Qt::CheckStateRole);
    const bool checks = model()->rowCount() > 0 && model()->index(0, 0).flags() & Qt::ItemIsUserCheckable;
    if (own.isValid() || !checks) {
        m_head->setCheckable(checks);
        m_head->setCheckState(Qt::CheckState(own.toInt()));
        viewport()->update();
        return Q_EMIT checksChanged();
    }
    int checkable = 0;
    for (int row = 0; row < model()->rowCount(); ++row)
        checkable += isCheckable(row);
    const auto checked = checkedRows().size();
    m_head->setCheckable(checkable > 0);
    m_head->setCheckState(checked == 0 ? Qt::Unchecked : checked == checkable ? Qt::Checked : Qt::PartiallyChecked);
    viewport()->update();
    Q_EMIT checksChanged();
}

void HouseTable::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        if (currentIndex().isValid())
            Q_EMIT opened(currentIndex());
        return;
    }
    if (key == Qt::Key_Space)
        return toggle(currentIndex().row());
    if (key == Qt::Key_Delete)
        return Q_EMIT deletePressed();
    if (event->matches(QKeySequence::SelectAll))
        return setAllChecked(true);
    const bool extend = event->modifiers() == Qt::ShiftModifier && (key == Qt::Key_Up || key == Qt::Key_Down);
    if (extend && currentIndex().isValid() && isCheckable(currentIndex().row())) {
        if (currentIndex().siblingAtColumn(0).data(Qt::CheckStateRole).toInt() != Qt::Checked)
            toggle(currentIndex().row());
        const QModelIndex next =
            currentIndex().sibling(currentIndex().row() + (key == Qt::Key_Up ? -1 : 1), currentIndex().column());
        if (next.isValid()) {
            setCurrentIndex(next);
            if (next.siblingAtColumn(0).data(Qt::CheckStateRole).toInt() != Qt::Checked)
                toggle(next.row());
        }
        return;
    }
    if (event->modifiers() == Qt::ControlModifier && (key == Qt::Key_Return || key == Qt::Key_Enter))
        return event->ignore();
    if (key == Qt::Key_Escape)
        return event->ignore();
    QTableView::keyPressEvent(event);
}

void HouseTable::mousePressEvent(QMouseEvent *event)
{
    m_pressed = indexAt(event->pos());
    QTableView::mousePressEvent(event);
}

void HouseTable::mouseReleaseEvent(QMouseEvent *event)
{
    // Not to the base class: its delegate would toggle the box a second time.
    setState(NoState);
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid() || index != m_pressed || event->button() != Qt::LeftButton)
        return;
    if (index.column() == 0 && isCheckable(index.row()) && event->pos().x() < 42 + columnViewportPosition(0))
        return toggle(index.row());
    if (!index.data(IconRole).toString().isEmpty() && index.data().toString().isEmpty())
        return Q_EMIT iconPressed(index, event->globalPosition().toPoint());
    if (event->modifiers() == Qt::NoModifier)
        Q_EMIT opened(index);
}

void HouseTable::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(indexAt(event->pos()).row());
    QTableView::mouseMoveEvent(event);
}

void HouseTable::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QTableView::leaveEvent(event);
}

void HouseTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void HouseTable::setHovered(int row)
{
    if (std::exchange(m_hovered, row) != row)
        viewport()->update();
}

} // namespace gatehouse
