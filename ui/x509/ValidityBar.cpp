// SPDX-License-Identifier: Apache-2.0
#include "ui/x509/ValidityBar.h"

#include "models/applications/ApplicationStatus.h"
#include "models/x509/CertificateValidity.h"
#include "ui/theme/Tokens.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace gatehouse
{

ValidityBar::ValidityBar(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Validity"));
    setFixedHeight(8);
}

void ValidityBar::setValidity(const QDateTime &from, const QDateTime &until, const QDateTime &now)
{
    const double whole = double(std::max<qint64>(1, from.secsTo(until)));
    m_passed = std::clamp(double(from.secsTo(now)) / whole, 0.0, 1.0);
    m_expired = now >= until;
    m_expiring = !m_expired && daysUntil(until, now) <= CertificateWarningDays;
    setAccessibleDescription(tr("%1 % of its time has passed").arg(QLocale().toString(int(m_passed * 100))));
    update();
}

void ValidityBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Chip));
    painter.drawRoundedRect(rect(), 3, 3);
    painter.setBrush(color(m_expired ? Token::DangerFill : m_expiring ? Token::WarnFill : Token::OkFill));
    painter.drawRoundedRect(QRectF(0, 0, width() * m_passed, height()), 3, 3);
}

} // namespace gatehouse
