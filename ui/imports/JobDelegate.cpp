// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/JobDelegate.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/AppTile.h"

#include <QLocale>
#include <QPainter>

namespace gatehouse
{

namespace
{

constexpr int height = 74;

QString number(qint64 value) { return QLocale().toString(value); }

void paintBar(QPainter *painter, const QRectF &bar, const ImportJob &job)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(Token::Chip));
    painter->drawRoundedRect(bar, 2, 2);
    if (job.counts.selected <= 0)
        return;
    const double per = bar.width() / double(job.counts.selected);
    double x = bar.left();
    const auto part = [&](qint64 count, Token token) {
        if (count <= 0)
            return;
        const double width = std::max(2.0, double(count) * per);
        painter->setBrush(color(token));
        painter->drawRoundedRect(QRectF(x, bar.top(), std::min(width, bar.right() - x), bar.height()), 2, 2);
        x += width;
    };
    part(job.counts.created + job.counts.linked, job.state == JobState::Running ? Token::AccentFill : Token::Control);
    part(job.counts.skipped, Token::Line);
    part(job.counts.failed, Token::DangerFill);
}

} // namespace

QString jobTime(const ImportJob &job, const QDateTime &now)
{
    if (job.state == JobState::Running)
        return JobDelegate::tr("Now");
    const QDateTime local = job.started.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return JobDelegate::tr("Today %1").arg(QLocale().toString(local.time(), QLocale::ShortFormat));
    if (days == 1)
        return JobDelegate::tr("Yesterday");
    return QLocale().toString(local.date(), local.date().year() == now.date().year() ? QStringLiteral("d MMM")
                                                                                     : QStringLiteral("d MMM yyyy"));
}

QString jobLine(const ImportJob &job)
{
    const QString of = JobDelegate::tr("%1 of %2").arg(number(job.counts.done()), number(job.counts.selected));
    switch (job.state) {
    case JobState::Running:
        return JobDelegate::tr("Running, %1").arg(of);
    case JobState::Interrupted:
        return JobDelegate::tr("Interrupted at %1").arg(of);
    case JobState::Cancelled:
        return JobDelegate::tr("Cancelled at %1").arg(of);
    case JobState::Failed:
        return JobDelegate::tr("Stopped at %1").arg(of);
    case JobState::Finished:
        break;
    }
    QStringList parts{JobDelegate::tr("%1 created").arg(number(job.counts.created))};
    if (job.counts.linked > 0)
        parts.append(JobDelegate::tr("%1 linked").arg(number(job.counts.linked)));
    if (job.counts.skipped > 0)
        parts.append(JobDelegate::tr("%1 skipped").arg(number(job.counts.skipped)));
    return parts.join(QStringLiteral(", "));
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {300, height}; }

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto job = index.data(JobRole).value<ImportJob>();
    const QRect row = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected)
        painter->fillRect(row, color(Token::AccentSoft));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, color(Token::Hover));
    if (selected)
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), color(Token::Accent));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), color(Token::Line));

    const QRect tile(row.left() + 14, row.top() + 11, 28, 28);
    paintTile(painter, tile, {job.applicationLabel, {}, {}});
    const QRect text(tile.right() + 13, row.top() + 9, row.right() - 14 - tile.right() - 13, 18);
    const QString time = jobTime(job, QDateTime::currentDateTime());
    painter->setFont(roleFont(TypeRole::Help));
    painter->setPen(color(Token::Text3));
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, time);
    const int timeWidth = painter->fontMetrics().horizontalAdvance(time) + 8;
    painter->setFont(roleFont(TypeRole::BodyStrong));
    painter->setPen(color(Token::Text));
    const QString title = tr("%1 · %Ln users", nullptr, int(job.counts.selected)).arg(job.applicationLabel);
    painter->drawText(text.adjusted(0, 0, -timeWidth, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, text.width() - timeWidth));
    paintBar(painter, QRectF(text.left(), text.bottom() + 8, text.width(), 4), job);

    QRect line(text.left(), text.bottom() + 17, text.width(), 18);
    painter->setFont(roleFont(TypeRole::HelpStrong));
    if (job.counts.failed > 0) {
        const QString failed = tr("%1 failed").arg(number(job.counts.failed));
        painter->setPen(color(Token::Danger));
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, failed);
        const int width = painter->fontMetrics().horizontalAdvance(failed);
        paintIcon(painter, QRect(line.right() - width - 18, line.top() + 2, 14, 14), QStringLiteral("error"),
                  color(Token::Danger));
        line.adjust(0, 0, -width - 24, 0);
    } else if (job.state == JobState::Running && job.counts.selected > 0) {
        painter->setPen(color(Token::Accent));
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                          tr("%1 %").arg(job.counts.done() * 100 / job.counts.selected));
        line.adjust(0, 0, -50, 0);
    }
    painter->setFont(roleFont(TypeRole::Help));
    painter->setPen(
        color(job.state == JobState::Interrupted || job.state == JobState::Failed ? Token::Warn : Token::Text2));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(jobLine(job), Qt::ElideRight, line.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

} // namespace gatehouse
