// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLineEdit;

namespace gatehouse
{
class Button;
class Label;

/// A filter that is set: what is filtered, by which value, and the x that takes it away. With an editor the value is
/// typed in the pill itself.
class FilterPill : public QFrame
{
    Q_OBJECT

public:
    FilterPill(const QString &what, bool editable, QWidget *parent = nullptr);
    void setValue(const QString &value);
    QLineEdit *editor() const { return m_editor; }

Q_SIGNALS:
    void removed();

private:
    QString m_what;
    Label *m_value = nullptr;
    QLineEdit *m_editor = nullptr;
    Button *m_remove;
};

} // namespace gatehouse
