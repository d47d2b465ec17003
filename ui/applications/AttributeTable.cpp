// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/AttributeTable.h"

#include "models/directory/UserProperty.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/TabOrder.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>

namespace gatehouse
{

AttributeTable::AttributeTable(Kind kind, QWidget *parent) : Card(parent), m_kind(kind)
{
    body()->setContentsMargins(15, 8, 11, 10);
    rebuild();
}

void AttributeTable::setAttributes(const QList<SamlAttribute> &attributes)
{
    if (m_attributes == attributes)
        return; // the row that is being typed in stays
    m_attributes = attributes;
    rebuild();
}

void AttributeTable::addAttribute()
{
    m_attributes.append(SamlAttribute());
    rebuild();
    const auto edits = m_rows->findChildren<QLineEdit *>(QRegularExpression(QStringLiteral("^attributeName")));
    edits.last()->setFocus(Qt::OtherFocusReason);
    changed();
}

void AttributeTable::changed() { Q_EMIT edited(); }

void AttributeTable::rebuild()
{
    delete m_rows;
    m_rows = new QWidget;
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new Label(tr("Service Provider Attribute Name"), TypeRole::TableHead, Token::Text2), 0, 0);
    grid->addWidget(new Label(m_kind == Kind::User ? tr("Gatehouse Attribute Name") : tr("Value"), TypeRole::TableHead,
                              Token::Text2),
                    0, 1);
    for (qsizetype i = 0; i < m_attributes.size(); ++i)
        addRow(int(i));
    if (m_attributes.isEmpty())
        grid->addWidget(new Label(m_kind == Kind::User ? tr("No user attributes") : tr("No constant attributes"),
                                  TypeRole::Help, Token::Text3),
                        1, 0, 1, 3);
    body()->addWidget(m_rows);
    if (m_next)
        tabBefore(m_next, m_rows);
}

void AttributeTable::addRow(int number)
{
    const SamlAttribute &attribute = m_attributes.at(number);
    auto *grid = qobject_cast<QGridLayout *>(m_rows->layout());
    const int row = number + 1;
    const QString kind = m_kind == Kind::User ? QStringLiteral("user") : QStringLiteral("constant");
    auto *name = new QLineEdit(attribute.name);
    name->setObjectName(QStringLiteral("attributeName.%1.%2").arg(kind).arg(row));
    name->setAccessibleName(tr("Service Provider Attribute Name"));
    grid->addWidget(name, row, 0);
    connect(name, &QLineEdit::textEdited, this, [this, number](const QString &text) {
        m_attributes[number].name = text;
        changed();
    });
    if (m_kind == Kind::User) {
        auto *property = new QComboBox;
        property->setObjectName(QStringLiteral("attributeProperty.%1").arg(row));
        property->setAccessibleName(tr("Gatehouse Attribute Name"));
        property->setPlaceholderText(tr("Choose an attribute"));
        for (const UserProperty &each : userProperties())
            property->addItem(each.key, each.key);
        property->setCurrentIndex(property->findData(attribute.property));
        // A property of a newer version, or of a catalogue file of one's own, is shown and kept.
        if (property->currentIndex() < 0 && !attribute.property.isEmpty()) {
            property->addItem(attribute.property, attribute.property);
            property->setCurrentIndex(property->count() - 1);
        }
        property->setEnabled(!attribute.required);
        grid->addWidget(property, row, 1);
        connect(property, &QComboBox::activated, this, [this, number, property] {
            m_attributes[number].property = property->currentData().toString();
            changed();
        });
    } else {
        auto *value = new QLineEdit(attribute.property);
        value->setObjectName(QStringLiteral("attributeValue.%1").arg(row));
        value->setAccessibleName(tr("Value"));
        grid->addWidget(value, row, 1);
        connect(value, &QLineEdit::textEdited, this, [this, number](const QString &text) {
            m_attributes[number].property = text;
            changed();
        });
    }
    if (attribute.required) {
        grid->addWidget(new Label(tr("required"), TypeRole::Help, Token::Text3), row, 2);
        return;
    }
    auto *remove = Button::iconOnly(QStringLiteral("close"), tr("Remove attribute %1").arg(attribute.name));
    remove->setObjectName(QStringLiteral("removeAttribute.%1.%2").arg(kind).arg(row));
    remove->setSmall(true);
    grid->addWidget(remove, row, 2);
    // Queued: the row, and its button with it, is rebuilt.
    connect(
        remove, &Button::clicked, this,
        [this, number] {
            m_attributes.removeAt(number);
            rebuild();
            changed();
        },
        Qt::QueuedConnection);
}

} // namespace gatehouse
