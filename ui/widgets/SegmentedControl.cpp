// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/SegmentedControl.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Typography.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace gatehouse
{

namespace
{
class Segment : public QAbstractButton
{
public:
    Segment(const QString &id, const QString &text, const QString &icon) : m_icon(icon)
    {
        setText(text);
        setCheckable(true);
        setObjectName(QStringLiteral("segment-") + id);
        setProperty("id", id);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(roleFont(TypeRole::BodyStrong));
        return {metrics.horizontalAdvance(text()) + 26 + (m_icon.isEmpty() ? 0 : 24), controlHeight()};
    }
    bool first = false, last = false;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // Each draws the whole control's edge beyond its own sides, clipped to itself.
        const QRectF whole = QRectF(rect()).adjusted(first ? 0.5 : -10, 0.5, last ? -0.5 : 10, -0.5);
        painter.setPen(color(Token::Control));
        painter.setBrush(color(isChecked() ? Token::AccentSoft : Token::Surface));
        painter.drawRoundedRect(whole, 6, 6);
        if (!first)
            painter.fillRect(0, 1, 1, height() - 2, color(Token::Line));
        painter.setFont(roleFont(isChecked() ? TypeRole::BodyStrong : TypeRole::Body));
        const Token tone = !isEnabled() ? Token::Text3 : isChecked() ? Token::Accent : Token::Text2;
        painter.setPen(color(tone));
        QRect words = rect();
        if (!m_icon.isEmpty()) {
            const QRect place(13, (height() - 16) / 2, 16, 16);
            painter.drawPixmap(place, iconPixmap(m_icon, color(tone), 16, devicePixelRatioF()));
            words.setLeft(24);
        }
        painter.drawText(words, Qt::AlignCenter, text());
    }

private:
    QString m_icon;
};
} // namespace

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool on) {
        if (on)
            Q_EMIT chosenChanged(button->property("id").toString());
    });
}

void SegmentedControl::addSegment(const QString &id, const QString &text, const QString &icon)
{
    auto *segment = new Segment(id, text, icon);
    segment->first = m_group->buttons().isEmpty();
    segment->last = true;
    segment->setChecked(segment->first);
    if (!segment->first)
        static_cast<Segment *>(m_group->buttons().constLast())->last = false;
    m_group->addButton(segment);
    m_layout->addWidget(segment);
}

QString SegmentedControl::chosen() const
{
    const QAbstractButton *checked = m_group->checkedButton();
    return checked ? checked->property("id").toString() : QString();
}

void SegmentedControl::choose(const QString &id)
{
    for (QAbstractButton *button : m_group->buttons()) {
        if (button->property("id").toString() == id)
            button->setChecked(true);
    }
}

} // namespace gatehouse
