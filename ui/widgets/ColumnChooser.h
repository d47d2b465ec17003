// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/Button.h"

namespace gatehouse
{
class HouseTable;

/// The button "Choose columns" beside a table: a menu with a check mark per column. What is chosen is remembered for
/// that table on this computer. The first column with a title names the row and always stays.
class ColumnChooser : public Button
{
    Q_OBJECT

public:
    /// The table has its model and its object name already.
    explicit ColumnChooser(HouseTable *table, QWidget *parent = nullptr);

private:
    void fill();
    void keep() const;
    QString settingsKey() const;

    HouseTable *m_table;
    QMenu *m_menu;
};

} // namespace gatehouse
