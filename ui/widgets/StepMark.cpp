// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/StepMark.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"

namespace gatehouse
{

StepMark::StepMark(int number, State state, QWidget *parent) : QWidget(parent), m_number(number), m_state(state)
{
    setFixedSize(22, 22);
}

void StepMark::setState(State state)
{
    m_state = state;
    update();
}

void StepMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool done = m_state == State::Done, current = m_state == State::Current;
    painter.setPen(color(done ? Token::OkLine : current ? Token::AccentFill : Token::Control));
    painter.setBrush(color(done ? Token::OkSoft : current ? Token::AccentFill : Token::Surface));
    painter.drawEllipse(QRectF(0.5, 0.5, 21, 21));
    if (done)
        return paintIcon(&painter, QRect(4, 4, 14, 14), QStringLiteral("check"), color(Token::Ok));
    QFont font = roleFont(TypeRole::TableHead);
    painter.setFont(font);
    painter.setPen(color(current ? Token::OnAccent : Token::Text2));
    painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
}

} // namespace gatehouse
