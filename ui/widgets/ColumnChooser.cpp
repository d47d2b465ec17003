// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ColumnChooser.h"

#include "ui/widgets/HouseTable.h"

#include <QMenu>
#include <QSettings>

namespace gatehouse
{

ColumnChooser::ColumnChooser(HouseTable *table, QWidget *parent)
    : Button({}, Role::Secondary, QStringLiteral("columns"), parent)
    , m_table(table)
    , m_menu(new QMenu(this))
{
    const QString name = tr("Choose columns");
    setObjectName(QStringLiteral("chooseColumns"));
    setAccessibleName(name);
    setToolTip(name);
    setProperty("iconOnly", true);
    m_menu->setObjectName(QStringLiteral("columnsMenu"));
    openMenu(m_menu);
    fill();
}

QString ColumnChooser::settingsKey() const { return QStringLiteral("columns/") + m_table->objectName(); }

void ColumnChooser::fill()
{
    const QStringList hidden = QSettings().value(settingsKey()).toStringList();
    bool first = true;
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        const QString title = m_table->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (title.isEmpty() || std::exchange(first, false))
            continue;
        QAction *const action = m_menu->addAction(title);
        action->setCheckable(true);
        action->setData(column);
        const bool shown = !hidden.contains(QString::number(column));
        action->setChecked(shown);
        m_table->showColumn(column, shown);
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_table->showColumn(column, on);
            keep();
        });
    }
}

void ColumnChooser::keep() const
{
    QStringList hidden;
    for (const QAction *action : m_menu->actions())
        if (!action->isChecked())
            hidden.append(QString::number(action->data().toInt()));
    if (hidden.isEmpty())
        QSettings().remove(settingsKey());
    else
        QSettings().setValue(settingsKey(), hidden);
}

} // namespace gatehouse
