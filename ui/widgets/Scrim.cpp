// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Scrim.h"

#include "ui/theme/Tokens.h"

#include <QEvent>
#include <QPainter>

namespace gatehouse
{

Scrim::Scrim(QWidget *window) : QWidget(window)
{
    window->installEventFilter(this);
    setGeometry(window->rect());
    raise();
    show();
}

void Scrim::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Scrim));
}

void Scrim::mousePressEvent(QMouseEvent *) { Q_EMIT pressed(); }

bool Scrim::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

} // namespace gatehouse
