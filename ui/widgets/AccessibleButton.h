// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleWidget>

class QAbstractButton;

namespace gatehouse
{

/// A button as assistive technology meets it. Qt's own answers "Toggle" by setting the check mark, which emits
/// toggled() and not clicked(): whoever has no mouse would move the mark and nothing would happen. Here every action is
/// a click.
class AccessibleButton : public QAccessibleWidget
{
public:
    explicit AccessibleButton(QAbstractButton *button);

    /// For all buttons of the program from now on. To be called once, after QApplication is built.
    static void install();

    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;
    QAccessible::Role role() const override;
    QStringList actionNames() const override;
    void doAction(const QString &name) override;

private:
    QAbstractButton *button() const;
};

} // namespace gatehouse
