// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Card.h"

#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace gatehouse
{

Card::Card(QWidget *parent) : QFrame(parent), m_layout(new QVBoxLayout(this)), m_body(new QVBoxLayout)
{
    setProperty("role", QStringLiteral("card"));
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
    m_body->setContentsMargins(15, 13, 15, 13);
    m_body->setSpacing(12);
    m_layout->addLayout(m_body, 1);
}

Card::Card(const QString &title, QWidget *parent) : Card(parent) { setTitle(title); }

void Card::setFlush()
{
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
}

void Card::makeHead()
{
    if (m_head)
        return;
    m_head = new QWidget;
    m_headLayout = new QHBoxLayout(m_head);
    m_headLayout->setContentsMargins(15, 6, 11, 6);
    m_headLayout->setSpacing(8);
    m_head->setMinimumHeight(40);
    m_title = new Label({}, TypeRole::Section);
    m_count = new Label({}, TypeRole::Chip);
    m_count->setProperty("role", QStringLiteral("count"));
    m_count->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_count->hide();
    m_headLayout->addWidget(m_title);
    m_headLayout->addWidget(m_count);
    m_headLayout->addStretch();
    auto *line = new QFrame;
    line->setProperty("role", QStringLiteral("line"));
    m_layout->insertWidget(0, m_head);
    m_layout->insertWidget(1, line);
}

void Card::setTitle(const QString &title)
{
    makeHead();
    m_title->setText(title);
}

void Card::setCount(qint64 count)
{
    makeHead();
    m_count->setText(locale().toString(count));
    m_count->setVisible(count >= 0);
}

void Card::setFoot(QWidget *foot) { m_layout->addWidget(foot); }

void Card::addToHead(QWidget *widget)
{
    makeHead();
    m_headLayout->addWidget(widget);
}

} // namespace gatehouse
