// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

class QMenu;

namespace gatehouse
{

/// The house's push button. Accessible name = visible text; a button that is only an icon takes its name from `text`,
/// which is also its tooltip.
class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Role { Secondary, Primary, Danger, DangerText, Ghost, Link, DangerLink };

    explicit Button(const QString &text, Role role = Role::Secondary, const QString &icon = {},
                    QWidget *parent = nullptr);
    /// Only an icon: `name` is verb + object ("Copy Base URL"). Edged unless `ghost`.
    static Button *iconOnly(const QString &icon, const QString &name, bool ghost = true, QWidget *parent = nullptr);

    void setRole(Role role);
    /// Opens the menu below the button when it is pressed, and says so with a chevron beside its text. Unlike
    /// QPushButton::setMenu() it runs no event loop of its own.
    void openMenu(QMenu *menu);
    /// 26 px high, for rows and cards.
    void setSmall(bool small);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

} // namespace gatehouse
