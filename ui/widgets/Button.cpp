// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Button.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"

#include <QKeyEvent>
#include <QMenu>
#include <QStyle>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
QString roleName(Button::Role role)
{
    switch (role) {
    case Button::Role::Primary:
        return u"primary"_s;
    case Button::Role::Danger:
        return u"danger"_s;
    case Button::Role::DangerText:
        return u"danger-text"_s;
    case Button::Role::Ghost:
        return u"ghost"_s;
    case Button::Role::Link:
        return u"link"_s;
    case Button::Role::Secondary:
        break;
    }
    return u"secondary"_s;
}

Token iconToken(const QString &role)
{
    if (role == u"primary"_s || role == u"danger"_s)
        return Token::OnAccent;
    if (role == u"danger-text"_s)
        return Token::Danger;
    return role == u"link"_s ? Token::Accent : role == u"ghost"_s ? Token::Text2 : Token::Text;
}
} // namespace

Button::Button(const QString &text, Role role, const QString &icon, QWidget *parent)
    : QPushButton(text, parent)
    , m_icon(icon)
{
    setFont(roleFont(TypeRole::Control));
    setAutoDefault(false);
    setIconSize({18, 18});
    setRole(role);
}

Button *Button::iconOnly(const QString &icon, const QString &name, bool ghost, QWidget *parent)
{
    auto *button = new Button({}, ghost ? Role::Ghost : Role::Secondary, icon, parent);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setProperty("iconOnly", true);
    return button;
}

void Button::setRole(Role role)
{
    setProperty("role", roleName(role));
    if (!m_icon.isEmpty())
        setIcon(gatehouse::icon(m_icon, iconToken(roleName(role))));
    if (testAttribute(Qt::WA_WState_Polished)) {
        style()->unpolish(this);
        style()->polish(this);
    }
}

void Button::openMenu(QMenu *menu)
{
    connect(this, &QAbstractButton::clicked, menu, [this, menu] { menu->popup(mapToGlobal(QPoint(0, height() + 4))); });
}

void Button::setSmall(bool small)
{
    setProperty("small", small);
    setIconSize(small ? QSize(16, 16) : QSize(18, 18));
    setFont(roleFont(small ? TypeRole::HelpStrong : TypeRole::Control));
}

// Enter presses a focused button as Space does, also where no dialog makes it so.
bool Button::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier) {
            click();
            return true;
        }
    }
    return QPushButton::event(event);
}

} // namespace gatehouse
