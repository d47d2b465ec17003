// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/PageHeader.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/VisibleText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse
{

PageHeader::PageHeader(const QString &title, const QString &subtitle, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    m_title = new Label(title, TypeRole::PageTitle);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_subtitle = new Label({}, TypeRole::Body, Token::Text3);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_subtitle->setWordWrap(true);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    layout->addLayout(texts, 1);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(8);
    layout->addLayout(m_actions);
    setSubtitle(subtitle);
}

void PageHeader::setTitle(const QString &title) { m_title->setText(visibleText(title)); }

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PageHeader::addAction(QWidget *widget) { m_actions->addWidget(widget); }

} // namespace gatehouse
