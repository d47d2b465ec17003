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
    case Button::Role::DangerLink:
        return u"danger-link"_s;
    case Button::Role::Secondary:
        break;
    }
    return u"secondary"_s;
}

Token iconToken(const QString &role)
{
    if (role == u"primary"_s || role == u"danger"_s)
        return Token::OnAccent;
    if (role == u"danger-text"_s || role == u"danger-link"_s)
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
    setSmall(false);
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
    setProperty("opensMenu", !text().isEmpty());
    connect(this, &QAbstractButton::clicked, menu, [this, menu] {
        // To the left of its own right edge, where the window ends there.
        const int left = QWidget::mapTo(window(), QPoint()).x() + menu->sizeHint().width() > window()->width()
                             ? width() - menu->sizeHint().width()
                             : 0;
        menu->popup(mapToGlobal(QPoint(left, height() + 4)));
    });
}

void Button::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (!property("opensMenu").toBool())
        return;
    QPainter painter(this);
    paintIcon(&painter, QRect(width() - 27, (height() - 16) / 2, 16, 16), u"chevron-down"_s,
              color(isEnabled() ? Token::Text2 : Token::Text3));
}

void Button::setSmall(bool small)
{
    setProperty("small", small);
    // Beside a text the icon gets some air: Qt itself leaves 4 px.
    const int side = small ? 16 : 18;
    setIconSize({text().isEmpty() ? side : side + 6, side});
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
