// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/TopBar.h"

#include "ui/shell/BellButton.h"
#include "ui/shell/CommandField.h"
#include "ui/theme/Icon.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/VisibleText.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QRegularExpression>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
QString initials(const QString &person)
{
    const QStringList words = person.split(QRegularExpression(u"[\\s._-]+"_s), Qt::SkipEmptyParts);
    if (words.size() > 1)
        return (words.constFirst().left(1) + words.constLast().left(1)).toUpper();
    return person.left(2).toUpper();
}

class Avatar : public QWidget
{
public:
    explicit Avatar(const QString &person) : m_initials(initials(person))
    {
        setFixedSize(28, 28);
        setToolTip(person);
        setAccessibleName(person);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::Chip));
        painter.drawEllipse(rect());
        painter.setPen(color(Token::Text2));
        painter.setFont(roleFont(TypeRole::TableHead));
        painter.drawText(rect(), Qt::AlignCenter, m_initials);
    }

private:
    QString m_initials;
};
} // namespace

TopBar::TopBar(const QString &person, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"top"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(std::max(44, controlHeight() + 12));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 0, 16, 1);
    layout->setSpacing(6);
    m_crumbs = new QHBoxLayout;
    m_crumbs->setSpacing(6);
    layout->addLayout(m_crumbs);
    layout->addStretch(1);
    m_command = new CommandField;
    m_command->setToolTip(tr("Search or run a command (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString()));
    connect(m_command, &QAbstractButton::clicked, this, &TopBar::commandsWanted);
    layout->addWidget(m_command);
    m_bell = new BellButton;
    layout->addWidget(m_bell);
    Button *const help = Button::iconOnly(u"help"_s, tr("Help for this page"));
    help->setObjectName(u"help"_s);
    connect(help, &QAbstractButton::clicked, this, &TopBar::helpWanted);
    layout->addWidget(help);
    layout->addSpacing(4);
    layout->addWidget(new Avatar(person));
    Button *const menu = Button::iconOnly(u"list"_s, tr("Menu"));
    menu->setObjectName(u"mainMenuButton"_s);
    menu->setToolTip(tr("Menu (%1)").arg(QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText)));
    connect(menu, &QAbstractButton::clicked, this,
            [this, menu] { Q_EMIT menuWanted(menu->mapToGlobal(QPoint(menu->width(), menu->height() + 4))); });
    m_menu = menu;
    layout->addWidget(menu);
    setNarrow(false);
}

void TopBar::openMenu() { m_menu->click(); }

void TopBar::setNarrow(bool narrow)
{
    m_command->setFixedWidth(narrow ? 220 : 300);
    fitBreadcrumb();
}

/// Where there is no room for all parts, the first go: they are farthest from where one is.
void TopBar::fitBreadcrumb()
{
    int room = width();
    for (int i = 0; i < layout()->count(); ++i) {
        QLayoutItem *item = layout()->itemAt(i);
        if (item->layout() != m_crumbs)
            room -= item->sizeHint().width() + layout()->spacing();
    }
    const QMargins margins = layout()->contentsMargins();
    room -= margins.left() + margins.right();
    // From the last: a part and the arrow before it.
    int used = 0;
    for (int i = m_crumbs->count() - 1; i >= 0; i -= 2) {
        QWidget *part = m_crumbs->itemAt(i)->widget();
        QWidget *arrowAfter = i + 1 < m_crumbs->count() ? m_crumbs->itemAt(i + 1)->widget() : nullptr;
        used += part->sizeHint().width() + m_crumbs->spacing();
        if (arrowAfter)
            used += arrowAfter->sizeHint().width() + m_crumbs->spacing();
        const bool fits = used <= room || !arrowAfter;
        for (QWidget *each : {part, arrowAfter}) {
            if (each && !fits)
                each->hide();
            else if (each && each->testAttribute(Qt::WA_WState_ExplicitShowHide)) // a new one is shown with the layout
                each->show();
        }
    }
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitBreadcrumb();
}

void TopBar::setBreadcrumb(const QList<Crumb> &crumbs)
{
    while (QLayoutItem *const item = m_crumbs->takeAt(0)) {
        if (QWidget *const widget = item->widget()) {
            widget->hide();
            widget->setObjectName({}); // its successor has the name from now on
            widget->deleteLater();
        }
        delete item;
    }
    for (qsizetype i = 0; i < crumbs.size(); ++i) {
        const Crumb &crumb = crumbs[i];
        if (i > 0)
            m_crumbs->addWidget(new IconLabel(u"chevron-right"_s, Token::Text3, 12));
        const bool last = i == crumbs.size() - 1;
        if (last || crumb.route.place.isEmpty()) {
            auto *text = new Label(visibleText(crumb.text), last ? TypeRole::TableName : TypeRole::TableCell,
                                   last ? Token::Text : Token::Text3);
            text->setObjectName(u"crumb-%1"_s.arg(i));
            m_crumbs->addWidget(text);
            continue;
        }
        auto *link = new Button(visibleText(crumb.text), Button::Role::Link);
        link->setProperty("crumb", true);
        link->setFont(roleFont(TypeRole::TableCell));
        link->setObjectName(u"crumb-%1"_s.arg(i));
        connect(link, &QAbstractButton::clicked, this, [this, route = crumb.route] { Q_EMIT crumbPressed(route); });
        m_crumbs->addWidget(link);
    }
    fitBreadcrumb();
}

} // namespace gatehouse
