// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/AttributeMappingsCard.h"

#include "models/scim/MappingRules.h"
#include "ui/applications/MappingEditor.h"
#include "ui/applications/MappingTableModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/HouseTable.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace gatehouse
{

AttributeMappingsCard::AttributeMappingsCard(QWidget *parent)
    : Card(tr("Attribute mappings"), parent)
    , m_model(new MappingTableModel(this))
    , m_table(new HouseTable(tr("Attribute mappings"), HouseTable::Rows::OneLine))
    , m_editor(new MappingEditor)
    , m_edit(new Button(tr("Edit"), Button::Role::Secondary, QStringLiteral("edit")))
    , m_add(new Button(tr("Add mapping"), Button::Role::Secondary, QStringLiteral("plus")))
    , m_import(new Button(tr("Import"), Button::Role::Secondary, QStringLiteral("upload")))
{
    setFlush();
    m_add->setObjectName(QStringLiteral("addMapping"));
    m_add->setSmall(true);
    m_add->hide();
    addToHead(m_add);
    m_import->setObjectName(QStringLiteral("importMappings"));
    m_import->setToolTip(tr("Take the mappings of a file that another application's were exported to"));
    m_import->setSmall(true);
    m_import->hide();
    addToHead(m_import);
    auto *exported = new Button(tr("Export"), Button::Role::Secondary, QStringLiteral("download"));
    exported->setObjectName(QStringLiteral("exportMappings"));
    exported->setToolTip(tr("Write these mappings to a file, for another application"));
    exported->setSmall(true);
    addToHead(exported);
    m_edit->setObjectName(QStringLiteral("editMappings"));
    m_edit->setSmall(true);
    addToHead(m_edit);
    m_table->setObjectName(QStringLiteral("attributeMappings"));
    m_table->setModel(m_model);
    m_table->setColumnPlan({-27, -33, -25, -30});
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_table);
    body()->addWidget(m_editor);
    m_editor->hide();
    body()->addStretch(1);

    connect(m_edit, &Button::clicked, this, [this] { setEditing(!m_editing); });
    connect(m_add, &Button::clicked, this, &AttributeMappingsCard::add);
    connect(m_import, &Button::clicked, this, &AttributeMappingsCard::importRequested);
    connect(exported, &Button::clicked, this, &AttributeMappingsCard::exportRequested);
    connect(m_table, &HouseTable::opened, this, [this] {
        setEditing(true);
        m_editor->focusFirst();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AttributeMappingsCard::showRow);
    connect(m_editor, &MappingEditor::removeRequested, this, &AttributeMappingsCard::removeCurrent);
    connect(m_editor, &MappingEditor::edited, this, [this](const AttributeMapping &mapping) {
        const int row = currentRow();
        if (row < 0)
            return;
        m_user[row] = mapping;
        Q_EMIT edited(m_user);
    });
}

void AttributeMappingsCard::setMappings(const Connector &connector, const QList<AttributeMapping> &user,
                                        const QList<AttributeMapping> &group)
{
    const int row = currentRow();
    m_connector = connector;
    m_user = user;
    // The model is reset, and the row that is being edited with it; the form must not blink meanwhile.
    m_setting = true;
    m_model->setMappings(connector.name, user, group);
    fitTable();
    if (m_editing)
        m_table->setCurrentIndex(m_model->index(std::min(row < 0 ? 0 : row, int(m_user.size()) - 1), 0));
    m_setting = false;
    showRow();
}

void AttributeMappingsCard::endEditing() { setEditing(false); }

// The page scrolls, not the table in it.
void AttributeMappingsCard::fitTable()
{
    // The heading between the people's attributes and the groups' reaches across.
    m_table->clearSpans();
    if (m_model->rowCount() > m_user.size())
        m_table->setSpan(int(m_user.size()), 0, 1, m_model->columnCount());
    m_table->setFixedHeight(m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize() +
                            m_table->horizontalHeader()->sizeHint().height() + 2);
}

int AttributeMappingsCard::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() && current.row() < m_user.size() ? current.row() : -1;
}

void AttributeMappingsCard::setEditing(bool editing)
{
    m_editing = editing;
    m_edit->setText(editing ? tr("Done") : tr("Edit"));
    m_add->setVisible(editing);
    m_import->setVisible(editing);
    if (editing && currentRow() < 0 && !m_user.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, 0));
    showRow();
}

void AttributeMappingsCard::showRow()
{
    if (m_setting)
        return;
    const int row = currentRow();
    m_editor->setVisible(m_editing && row >= 0);
    if (row >= 0)
        m_editor->setMapping(m_user.at(row), m_connector.name, isRequired(m_user.at(row), m_connector));
}

void AttributeMappingsCard::add()
{
    AttributeMapping mapping;
    mapping.property = QStringLiteral("department");
    mapping.label = QStringLiteral("Department");
    m_user.append(mapping);
    const int row = int(m_user.size()) - 1;
    Q_EMIT edited(m_user); // comes back through setMappings()
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_editor->focusFirst();
}

void AttributeMappingsCard::removeCurrent()
{
    const int row = currentRow();
    if (row < 0 || isRequired(m_user.at(row), m_connector))
        return;
    m_user.removeAt(row);
    Q_EMIT edited(m_user);
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace gatehouse
