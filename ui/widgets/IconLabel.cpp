// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/IconLabel.h"

#include "ui/theme/Icon.h"

namespace gatehouse
{

IconLabel::IconLabel(const QString &icon, Token token, int size, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_token(token)
    , m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QString &icon, Token token)
{
    m_icon = icon;
    m_token = token;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_icon, color(m_token));
}

} // namespace gatehouse
