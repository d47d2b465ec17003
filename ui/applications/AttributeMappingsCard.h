// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"
#include "ui/widgets/Card.h"

namespace gatehouse
{
class Button;
class HouseTable;
class MappingEditor;
class MappingTableModel;

/// The attribute mappings of an active integration: a table to read, and after Edit a form for the row that is chosen.
/// It yields the rows as they are edited; saving is its page's.
class AttributeMappingsCard : public Card
{
    Q_OBJECT

public:
    explicit AttributeMappingsCard(QWidget *parent = nullptr);
    void setMappings(const Connector &connector, const QList<AttributeMapping> &user,
                     const QList<AttributeMapping> &group);
    /// Back to reading, for another application.
    void endEditing();

Q_SIGNALS:
    void edited(const QList<gatehouse::AttributeMapping> &user);
    void exportRequested();
    void importRequested();

private:
    void setEditing(bool editing);
    void showRow();
    void fitTable();
    int currentRow() const;
    void add();
    void removeCurrent();

    Connector m_connector;
    QList<AttributeMapping> m_user;
    MappingTableModel *m_model;
    HouseTable *m_table;
    MappingEditor *m_editor;
    Button *m_edit;
    Button *m_add;
    Button *m_import;
    bool m_editing = false;
    bool m_setting = false;
};

} // namespace gatehouse
