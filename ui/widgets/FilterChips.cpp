// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FilterChips.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace gatehouse
{

class FilterChips::Chip : public QAbstractButton
{
public:
    Chip(const QString &id, const QString &text, const QString &icon) : m_id(id), m_icon(icon)
    {
        setText(text);
        setCheckable(true);
        setObjectName(QStringLiteral("chip-") + id);
        setProperty("pill", true);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QString id() const { return m_id; }
    void setCount(qint64 count)
    {
        m_count = count < 0 ? QString() : locale().toString(count);
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics strong(font(true)), plain(roleFont(TypeRole::HelpStrong));
        int width = 20 + strong.horizontalAdvance(text());
        if (!m_icon.isEmpty())
            width += 14 + 6;
        if (!m_count.isEmpty())
            width += 6 + plain.horizontalAdvance(m_count);
        return {width + 2, controlHeight() - 4};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool on = isChecked();
        painter.setPen(color(on ? Token::AccentLine : Token::Line));
        painter.setBrush(color(on ? Token::AccentSoft : underMouse() ? Token::Hover : Token::Surface));
        const QRectF edge = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2);
        QRect text = rect().adjusted(11, 0, -11, 0);
        if (!m_icon.isEmpty()) {
            paintIcon(&painter, QRect(text.left(), (height() - 14) / 2, 14, 14), m_icon, color(Token::Warn));
            text.setLeft(text.left() + 20);
        }
        // The chip is as wide as it is when chosen, in bold; what is left over goes to both ends.
        const int room =
            text.width() -
            (m_count.isEmpty() ? 0 : 6 + QFontMetrics(roleFont(TypeRole::HelpStrong)).horizontalAdvance(m_count));
        const QFontMetrics metrics(font(on));
        const bool fits = metrics.horizontalAdvance(this->text()) <= room;
        const QString shown = fits ? this->text() : metrics.elidedText(this->text(), Qt::ElideRight, room);
        const int advance = metrics.horizontalAdvance(shown);
        text.setLeft(text.left() + std::max(0, room - advance) / 2);
        painter.setFont(font(on));
        painter.setPen(color(on ? Token::Accent : Token::Text2));
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, shown);
        text.setLeft(text.left() + advance + 6);
        painter.setFont(roleFont(TypeRole::HelpStrong));
        painter.setPen(color(on ? Token::Accent : Token::Text3));
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, m_count);
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    static QFont font(bool on)
    {
        QFont font = roleFont(TypeRole::HelpStrong);
        if (on)
            font.setWeight(QFont::DemiBold);
        return font;
    }
    QString m_id;
    QString m_icon;
    QString m_count;
};

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool on) {
        if (on)
            Q_EMIT chosenChanged(static_cast<Chip *>(button)->id());
    });
}

void FilterChips::addChip(const QString &id, const QString &text, const QString &icon)
{
    auto *added = new Chip(id, text, icon);
    // Before the group listens: the first choice is no change.
    added->setChecked(m_group->buttons().isEmpty());
    m_group->addButton(added);
    m_layout->addWidget(added);
}

FilterChips::Chip *FilterChips::chip(const QString &id) const
{
    for (QAbstractButton *each : m_group->buttons()) {
        if (static_cast<Chip *>(each)->id() == id)
            return static_cast<Chip *>(each);
    }
    return nullptr;
}

void FilterChips::setCount(const QString &id, qint64 count)
{
    if (Chip *const found = chip(id))
        found->setCount(count);
}

QString FilterChips::chosen() const
{
    const auto *checked = static_cast<const Chip *>(m_group->checkedButton());
    return checked ? checked->id() : QString();
}

void FilterChips::choose(const QString &id)
{
    if (Chip *const found = chip(id))
        found->setChecked(true);
}

} // namespace gatehouse
