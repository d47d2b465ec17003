// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace gatehouse
{
class Button;
class FormField;
class SegmentedControl;

/// One row of the attribute mappings as a form: which attribute is written, from a property, a constant or a template,
/// when, and what stands in for an empty value.
class MappingEditor : public QWidget
{
    Q_OBJECT

public:
    explicit MappingEditor(QWidget *parent = nullptr);
    /// `required`: the connector wants this attribute, so it keeps its name and stays.
    void setMapping(const AttributeMapping &mapping, const QString &provider, bool required);
    void focusFirst();

Q_SIGNALS:
    void edited(const gatehouse::AttributeMapping &mapping);
    void removeRequested();

private:
    void read();

    AttributeMapping m_mapping;
    QLineEdit *m_scim;
    FormField *m_scimField;
    SegmentedControl *m_source;
    QStackedWidget *m_value;
    QComboBox *m_property;
    QLineEdit *m_constant;
    QLineEdit *m_pattern;
    QComboBox *m_when;
    QLineEdit *m_fallback;
    FormField *m_fallbackField;
    Button *m_remove;
    bool m_showing = false;
    bool m_shown = false;
};

} // namespace gatehouse
