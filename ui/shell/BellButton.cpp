// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/BellButton.h"

#include "ui/theme/Icon.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

BellButton::BellButton(QWidget *parent) : Button({}, Role::Ghost, u"bell"_s, parent)
{
    setAccessibleName(tr("Show notifications"));
    setToolTip(tr("Show notifications"));
    setObjectName(u"bell"_s);
    setProperty("iconOnly", true);
    connect(this, &QAbstractButton::clicked, this, &BellButton::open);
}

void BellButton::add(const Toast &news)
{
    m_entries.prepend({QDateTime::currentDateTime(), news});
    m_entries = m_entries.mid(0, 50);
    m_unread = true;
    update();
}

void BellButton::paintEvent(QPaintEvent *event)
{
    Button::paintEvent(event);
    if (!m_unread)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::Surface), 2));
    painter.setBrush(color(Token::DangerFill));
    painter.drawEllipse(QPointF(width() / 2.0 + 5, height() / 2.0 - 5), 4.5, 4.5);
}

void BellButton::open()
{
    m_unread = false;
    update();
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setProperty("role", u"raised"_s);
    popup->setObjectName(u"notifications"_s);
    popup->setAccessibleName(tr("Notifications"));
    auto *list = new QVBoxLayout(popup);
    list->setContentsMargins(16, 12, 16, 12);
    list->setSpacing(10);
    list->addWidget(new Label(tr("Notifications"), TypeRole::Section));
    if (m_entries.isEmpty())
        list->addWidget(new Label(tr("Nothing happened yet"), TypeRole::Help, Token::Text3));
    for (const Entry &entry : std::as_const(m_entries).mid(0, 8)) {
        auto *line = new QHBoxLayout;
        line->setSpacing(10);
        const bool error = entry.news.kind == Toast::Kind::Error;
        line->addWidget(new IconLabel(error ? u"error"_s : u"success"_s, error ? Token::Danger : Token::Ok, 16), 0,
                        Qt::AlignTop);
        auto *text =
            new Label(entry.news.detail.isEmpty() ? entry.news.text : entry.news.text + u'\n' + entry.news.detail,
                      TypeRole::TableCell);
        text->setWordWrap(true);
        line->addWidget(text, 1);
        line->addWidget(
            new Label(locale().toString(entry.time.time(), QLocale::ShortFormat), TypeRole::Help, Token::Text3), 0,
            Qt::AlignTop);
        list->addLayout(line);
    }
    popup->setFixedWidth(360);
    popup->adjustSize();
    popup->move(mapToGlobal(QPoint(width() - popup->width(), height() + 6)));
    popup->show();
    popup->setFocus();
}

} // namespace gatehouse
