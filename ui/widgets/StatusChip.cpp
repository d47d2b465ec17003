// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/StatusChip.h"

namespace gatehouse
{

StatusChip::StatusChip(const Status &status, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStatus(status);
}

void StatusChip::setStatus(const Status &status)
{
    m_status = status;
    setAccessibleName(status.text);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const { return {statusWidth(m_status), std::max(20, fontMetrics().height() + 3)}; }

void StatusChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatus(&painter, rect(), m_status);
}

} // namespace gatehouse
