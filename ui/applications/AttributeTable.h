// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"
#include "ui/widgets/Card.h"

class QGridLayout;

namespace gatehouse
{

/// User Attributes or Constant Attributes of an assertion as rows that are edited in place. What the connector requires
/// keeps its Gatehouse attribute and cannot be removed.
class AttributeTable : public Card
{
    Q_OBJECT

public:
    enum class Kind { User, Constant };

    explicit AttributeTable(Kind kind, QWidget *parent = nullptr);
    /// What Tab goes on to from the last row.
    void setNextInTabOrder(QWidget *next) { m_next = next; }
    void setAttributes(const QList<SamlAttribute> &attributes);
    QList<SamlAttribute> attributes() const { return m_attributes; }
    /// A new empty row with the focus in its name.
    void addAttribute();

Q_SIGNALS:
    void edited();

private:
    void rebuild();
    void addRow(int number);
    void changed();

    Kind m_kind;
    QList<SamlAttribute> m_attributes;
    QWidget *m_rows = nullptr;
    QWidget *m_next = nullptr;
};

} // namespace gatehouse
