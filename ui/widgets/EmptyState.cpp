// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/EmptyState.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse
{

EmptyState::EmptyState(const QString &icon, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(icon, Token::Text2, 32))
    , m_title(new Label({}, TypeRole::BodyStrong))
    , m_text(new Label({}, TypeRole::Help, Token::Text2))
    , m_buttons(new QHBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 22, 24, 22);
    layout->setSpacing(6);
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    m_buttons->setSpacing(8);
    m_buttons->setContentsMargins(0, 6, 0, 0);
    m_buttons->addStretch();
    m_buttons->addStretch();
    layout->addLayout(m_buttons);
    layout->addStretch();
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    setTexts(icon, title, text);
}

void EmptyState::setTexts(const QString &icon, const QString &title, const QString &text, Token tone)
{
    m_icon->setIcon(icon, tone);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
}

void EmptyState::addButton(Button *button) { m_buttons->insertWidget(m_buttons->count() - 1, button); }

} // namespace gatehouse
