// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Status.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"

#include <QFontMetrics>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
struct Look {
    QString icon;
    Token tone;
    Token tint;
    bool tinted;
};

Look look(Status::Kind kind)
{
    switch (kind) {
    case Status::Kind::Active:
        return {u"success"_s, Token::Ok, Token::OkSoft, false};
    case Status::Kind::Bookmark:
        return {u"bookmark"_s, Token::Ok, Token::OkSoft, false};
    case Status::Kind::Inactive:
        return {u"inactive"_s, Token::Text3, Token::Chip, false};
    case Status::Kind::Off:
        return {u"dash"_s, Token::Text3, Token::Chip, false};
    case Status::Kind::Info:
        return {u"edit"_s, Token::Accent, Token::AccentSoft, true};
    case Status::Kind::New:
        return {u"plus"_s, Token::Accent, Token::AccentSoft, true};
    case Status::Kind::Expiring:
        return {u"clock"_s, Token::Warn, Token::WarnSoft, true};
    case Status::Kind::Warning:
        return {u"warning"_s, Token::Warn, Token::WarnSoft, true};
    case Status::Kind::Error:
        return {u"error"_s, Token::Danger, Token::DangerSoft, true};
    case Status::Kind::Good:
        return {u"success"_s, Token::Ok, Token::OkSoft, true};
    case Status::Kind::Neutral:
        return {u"check"_s, Token::Text2, Token::Chip, true};
    }
    return {u"dash"_s, Token::Text3, Token::Chip, false};
}
} // namespace

int statusWidth(const Status &status)
{
    const Look shown = look(status.kind);
    const QFontMetrics metrics(roleFont(shown.tinted ? TypeRole::Chip : TypeRole::TableCell));
    return metrics.horizontalAdvance(status.text) + (shown.tinted ? 32 : 24);
}

void paintStatus(QPainter *painter, const QRect &rect, const Status &status)
{
    const Look shown = look(status.kind);
    const int middle = rect.y() + rect.height() / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QFont font = roleFont(shown.tinted ? TypeRole::Chip : TypeRole::TableCell);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    if (!shown.tinted) {
        const bool good = shown.tone == Token::Ok;
        paintIcon(painter, QRect(rect.left(), middle - 8, 16, 16), shown.icon, color(shown.tone));
        painter->setPen(color(good ? Token::Text : Token::Text3));
        const QRect text = rect.adjusted(22, 0, 0, 0);
        painter->drawText(text, Qt::AlignVCenter, metrics.elidedText(status.text, Qt::ElideRight, text.width()));
        return painter->restore();
    }
    const int height = std::max(20, metrics.height() + 4);
    const QRectF chip(rect.left(), middle - height / 2, std::min(rect.width(), statusWidth(status)), height);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(shown.tint));
    painter->drawRoundedRect(chip, height / 2.0, height / 2.0);
    paintIcon(painter, QRect(rect.left() + 6, middle - 7, 14, 14), shown.icon, color(shown.tone));
    painter->setPen(color(shown.tone));
    const QRectF text = chip.adjusted(24, 0, -6, 0);
    painter->drawText(text, Qt::AlignVCenter, metrics.elidedText(status.text, Qt::ElideRight, int(text.width()) + 2));
    painter->restore();
}

} // namespace gatehouse
