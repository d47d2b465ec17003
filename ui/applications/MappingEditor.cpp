// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/MappingEditor.h"

#include "models/directory/UserProperty.h"
#include "models/scim/MappingRules.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/SegmentedControl.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QStackedWidget>

#include <utility>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

// Ids of the three segments.
const QString fromProperty = u"property"_s;
const QString fromConstant = u"constant"_s;
const QString fromPattern = u"template"_s;

QLineEdit *edit(const QString &name)
{
    auto *made = new QLineEdit;
    made->setObjectName(name);
    return made;
}

} // namespace

MappingEditor::MappingEditor(QWidget *parent)
    : QWidget(parent)
    , m_scim(edit(u"mappingScim"_s))
    , m_scimField(new FormField(tr("SCIM v2 Mapping"), m_scim))
    , m_source(new SegmentedControl)
    , m_value(new QStackedWidget)
    , m_property(new QComboBox)
    , m_constant(edit(u"mappingConstant"_s))
    , m_pattern(edit(u"mappingPattern"_s))
    , m_when(new QComboBox)
    , m_fallback(edit(u"mappingDefault"_s))
    , m_remove(new Button(tr("Remove mapping"), Button::Role::DangerText, u"trash"_s))
{
    setObjectName(u"mappingEditor"_s);
    m_source->setObjectName(u"mappingSource"_s);
    m_source->addSegment(fromProperty, tr("Property"));
    m_source->addSegment(fromConstant, tr("Constant"));
    m_source->addSegment(fromPattern, tr("Template"));
    m_property->setObjectName(u"mappingProperty"_s);
    m_property->setAccessibleName(tr("Gatehouse Property"));
    m_property->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const UserProperty &each : userProperties())
        m_property->addItem(each.key, each.key);
    m_property->addItem(u"firstname/lastname"_s, u"firstname/lastname"_s);
    m_constant->setAccessibleName(tr("Constant"));
    m_pattern->setAccessibleName(tr("Template"));
    m_pattern->setPlaceholderText(u"{firstname}.{lastname}"_s);
    for (QWidget *each :
         {static_cast<QWidget *>(m_property), static_cast<QWidget *>(m_constant), static_cast<QWidget *>(m_pattern)})
        m_value->addWidget(each);
    m_value->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_when->setObjectName(u"mappingWhen"_s);
    m_when->addItem(tr("Always"), false);
    m_when->addItem(tr("On create only"), true);
    m_when->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fallbackField = new FormField(tr("Default"), m_fallback, FormField::Need::Optional);
    m_fallbackField->setHelp(tr("Sent where the value is empty."));
    m_remove->setObjectName(u"removeMapping"_s);
    m_remove->setSmall(true);

    auto *value = new QWidget;
    auto *valueLayout = new QVBoxLayout(value);
    valueLayout->setContentsMargins(0, 0, 0, 0);
    valueLayout->setSpacing(8);
    valueLayout->addWidget(m_source, 0, Qt::AlignLeft);
    valueLayout->addWidget(m_value);
    value->setFocusProxy(m_property);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_scimField, 0, 0, Qt::AlignTop);
    grid->addWidget(new FormField(tr("Apply"), m_when), 0, 1, Qt::AlignTop);
    grid->addWidget(new FormField(tr("Value"), value), 1, 0, Qt::AlignTop);
    grid->addWidget(m_fallbackField, 1, 1, Qt::AlignTop);
    grid->addWidget(m_remove, 2, 0, Qt::AlignLeft);

    for (QLineEdit *each : {m_scim, m_constant, m_pattern, m_fallback})
        connect(each, &QLineEdit::textEdited, this, &MappingEditor::read);
    for (QComboBox *each : {m_property, m_when})
        connect(each, &QComboBox::activated, this, &MappingEditor::read);
    connect(m_source, &SegmentedControl::chosenChanged, this, &MappingEditor::read);
    connect(m_remove, &Button::clicked, this, &MappingEditor::removeRequested);
}

void MappingEditor::setMapping(const AttributeMapping &mapping, const QString &provider, bool required)
{
    // What was just typed here comes back: the field, and a source that has no value yet, stay as they are.
    if (std::exchange(m_shown, true) && m_mapping == mapping && m_scim->isReadOnly() == required)
        return;
    m_mapping = mapping;
    m_showing = true;
    m_scim->setText(mapping.scim);
    m_scim->setReadOnly(required);
    m_scimField->setHelp(required ? tr("%1 requires it, so it keeps its name and stays.").arg(provider) : QString());
    const QString source = !mapping.pattern.isEmpty()    ? fromPattern
                           : !mapping.constant.isEmpty() ? fromConstant
                                                         : fromProperty;
    m_source->choose(source);
    m_value->setCurrentIndex(source == fromProperty ? 0 : source == fromConstant ? 1 : 2);
    int at = m_property->findData(mapping.property);
    if (at < 0 && !mapping.property.isEmpty()) { // of a newer version, or of a catalogue file of one's own
        m_property->addItem(mapping.property, mapping.property);
        at = m_property->count() - 1;
    }
    m_property->setCurrentIndex(at);
    m_constant->setText(mapping.constant);
    m_pattern->setText(mapping.pattern);
    m_when->setCurrentIndex(mapping.onCreateOnly ? 1 : 0);
    m_fallback->setText(mapping.fallback);
    m_fallbackField->setVisible(source != fromConstant);
    m_remove->setEnabled(!required);
    m_remove->setToolTip(required ? tr("%1 requires this attribute").arg(provider) : QString());
    m_scimField->setError({});
    m_showing = false;
}

void MappingEditor::read()
{
    if (m_showing)
        return;
    const QString source = m_source->chosen();
    m_value->setCurrentIndex(source == fromProperty ? 0 : source == fromConstant ? 1 : 2);
    m_fallbackField->setVisible(source != fromConstant);
    m_mapping.scim = m_scim->text().trimmed();
    m_mapping.property = source == fromProperty ? m_property->currentData().toString() : QString();
    m_mapping.constant = source == fromConstant ? m_constant->text().trimmed() : QString();
    m_mapping.pattern = source == fromPattern ? m_pattern->text().trimmed() : QString();
    m_mapping.fallback = source == fromConstant ? QString() : m_fallback->text().trimmed();
    m_mapping.onCreateOnly = m_when->currentData().toBool();
    const UserProperty *known = userProperty(m_mapping.property);
    m_mapping.label = known                                           ? known->label
                      : m_mapping.property == u"firstname/lastname"_s ? tr("First Name/Last Name")
                                                                      : QString();
    const QString problem = mappingProblem(m_mapping);
    m_scimField->setError(problem);
    Q_EMIT edited(m_mapping);
}

void MappingEditor::focusFirst()
{
    QWidget *const first = m_scim->isReadOnly() ? m_value->currentWidget() : m_scim;
    first->setFocus(Qt::OtherFocusReason);
}

} // namespace gatehouse
