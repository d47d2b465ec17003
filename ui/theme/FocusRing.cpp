// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/FocusRing.h"

#include "ui/theme/Tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

namespace gatehouse
{

namespace
{
// These show the focus on their own edge.
bool showsItsOwn(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           widget->property("ownFocus").toBool();
}
constexpr int distance = 4; // 2 px apart, 2 px thick
} // namespace

FocusRing::FocusRing(QWidget *window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        QWidget *const home = parentWidget();
        const bool byKeyboard = now && now->window() == home && home->testAttribute(Qt::WA_KeyboardFocusChange);
        follow(byKeyboard && !showsItsOwn(now) ? now : nullptr);
    });
}

void FocusRing::follow(QWidget *widget)
{
    for (const QPointer<QWidget> &watched : std::as_const(m_watched)) {
        if (watched)
            watched->removeEventFilter(this);
    }
    m_watched.clear();
    m_widget = widget;
    for (QWidget *each = widget; each && each != parentWidget(); each = each->parentWidget()) {
        each->installEventFilter(this);
        m_watched.append(each);
    }
    place();
}

void FocusRing::place()
{
    if (!m_widget || !m_widget->isVisible())
        return hide();
    const QRect visible = m_widget->visibleRegion().boundingRect();
    if (visible.isEmpty())
        return hide();
    setGeometry(QRect(m_widget->mapTo(parentWidget(), visible.topLeft()), visible.size())
                    .adjusted(-distance, -distance, distance, distance));
    show();
    raise();
}

bool FocusRing::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::LayoutRequest:
        // After the event: the children are only then where they will be.
        QMetaObject::invokeMethod(this, &FocusRing::place, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return false;
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    const double radius = m_widget && m_widget->property("pill").toBool() ? (height() - 2) / 2.0 : 9;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace gatehouse
