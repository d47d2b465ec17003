// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/HouseTabBar.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>

namespace gatehouse
{

class HouseTabBar::Tab : public QAbstractButton
{
public:
    Tab(const QString &id, const QString &text) : id(id)
    {
        setText(text);
        setCheckable(true);
        setObjectName(QStringLiteral("tab-") + id);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
    QSize sizeHint() const override
    {
        int width = QFontMetrics(roleFont(TypeRole::BodyStrong)).horizontalAdvance(text());
        width += warning ? 20 : 0;
        width += count.isEmpty() ? 0 : countWidth() + 6;
        width += dot ? 12 : 0;
        return {width, 40};
    }
    int countWidth() const
    {
        return std::max(20, QFontMetrics(roleFont(TypeRole::Chip)).horizontalAdvance(count) + 12);
    }
    void changed()
    {
        updateGeometry();
        update();
    }
    const QString id;
    bool warning = false;
    bool dot = false;
    QString count;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool on = isChecked();
        const QFont font = roleFont(on ? TypeRole::BodyStrong : TypeRole::Control);
        painter.setFont(font);
        painter.setPen(color(on ? Token::Accent : underMouse() ? Token::Text : Token::Text2));
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, text());
        int x = QFontMetrics(font).horizontalAdvance(text()) + 6;
        if (warning) {
            paintIcon(&painter, QRect(x, (height() - 16) / 2, 16, 16), QStringLiteral("warning"), color(Token::Warn));
            x += 20;
        }
        if (!count.isEmpty()) {
            const QRectF badge(x, (height() - 18) / 2.0, countWidth(), 18);
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Token::Chip));
            painter.drawRoundedRect(badge, 9, 9);
            painter.setPen(color(Token::Text2));
            painter.setFont(roleFont(TypeRole::Chip));
            painter.drawText(badge, Qt::AlignCenter, count);
            x += countWidth() + 6;
        }
        if (dot) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Token::Accent));
            painter.drawEllipse(QRectF(x, height() / 2.0 - 3, 6, 6));
        }
        if (on)
            painter.fillRect(0, height() - 2, width(), 2, color(Token::Accent));
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }
};

HouseTabBar::HouseTabBar(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(16, 0, 16, 0);
    m_layout->setSpacing(20);
    m_layout->addStretch();
    setFixedHeight(std::max(40, controlHeight() + 8));
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool on) {
        if (on)
            Q_EMIT currentChanged(static_cast<Tab *>(button)->id);
    });
}

void HouseTabBar::addTab(const QString &id, const QString &text)
{
    auto *added = new Tab(id, text);
    added->setChecked(m_group->buttons().isEmpty());
    m_group->addButton(added);
    m_layout->insertWidget(m_layout->count() - 1, added);
}

HouseTabBar::Tab *HouseTabBar::tab(const QString &id) const
{
    for (QAbstractButton *each : m_group->buttons()) {
        if (static_cast<Tab *>(each)->id == id)
            return static_cast<Tab *>(each);
    }
    return nullptr;
}

void HouseTabBar::setWarning(const QString &id, bool warning, const QString &why)
{
    if (Tab *const found = tab(id)) {
        found->warning = warning;
        found->setToolTip(why);
        found->setAccessibleDescription(why);
        found->changed();
    }
}

void HouseTabBar::setCount(const QString &id, qint64 count)
{
    if (Tab *const found = tab(id)) {
        found->count = count < 0 ? QString() : locale().toString(count);
        found->changed();
    }
}

void HouseTabBar::setDot(const QString &id, bool dot)
{
    if (Tab *const found = tab(id)) {
        found->dot = dot;
        found->setAccessibleDescription(dot ? tr("has unsaved changes") : QString());
        found->changed();
    }
}

void HouseTabBar::setTabVisible(const QString &id, bool visible)
{
    if (Tab *const found = tab(id))
        found->setVisible(visible);
}

QString HouseTabBar::current() const
{
    const auto *checked = static_cast<const Tab *>(m_group->checkedButton());
    return checked ? checked->id : QString();
}

void HouseTabBar::setCurrent(const QString &id)
{
    if (Tab *const found = tab(id))
        found->setChecked(true);
}

void HouseTabBar::move(int by)
{
    const QList<QAbstractButton *> tabs = m_group->buttons();
    const qsizetype count = tabs.size();
    qsizetype at = tabs.indexOf(m_group->checkedButton());
    for (qsizetype tries = 0; tries < count; ++tries) {
        at = (at + by + count) % count;
        if (!tabs[at]->isHidden())
            return tabs[at]->setChecked(true);
    }
}

void HouseTabBar::paintEvent(QPaintEvent *)
{
    if (!m_line)
        return;
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, color(Token::Line));
}

} // namespace gatehouse
