// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/DeactivateSection.h"

#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QFrame>

namespace gatehouse
{

DeactivateSection::DeactivateSection(const QString &deactivate, const QString &activate, QWidget *parent)
    : QWidget(parent)
    , m_deactivate(deactivate)
    , m_activate(activate)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *line = new QFrame;
    line->setProperty("role", QStringLiteral("line"));
    layout->addWidget(line);
    layout->addSpacing(8);
    layout->addWidget(new Label(deactivate, TypeRole::Section));
    m_text = new Label({}, TypeRole::Body, Token::Text2);
    m_text->setWordWrap(true);
    layout->addWidget(m_text);
    m_button = new Button(deactivate, Button::Role::DangerText);
    m_button->setObjectName(QStringLiteral("deactivate"));
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("deactivateBanner"));
    layout->addWidget(m_banner);
    connect(m_button, &Button::clicked, this, [this] { Q_EMIT wantedChanged(!m_savedOff); });
    connect(m_banner, &Banner::buttonPressed, this, [this] { Q_EMIT wantedChanged(m_savedOff); });
}

void DeactivateSection::setState(bool savedOff, bool wantedOff, const Texts &texts)
{
    m_savedOff = savedOff;
    m_wantedOff = wantedOff;
    m_text->setText(savedOff ? texts.offText : texts.consequence);
    m_button->setText(savedOff ? m_activate : m_deactivate);
    m_button->setRole(savedOff ? Button::Role::Secondary : Button::Role::DangerText);
    m_button->setEnabled(savedOff == wantedOff);
    if (savedOff == wantedOff)
        return m_banner->clear();
    if (wantedOff)
        m_banner->show(Banner::Kind::Warning, texts.pendingFact, texts.pendingText, tr("Undo"));
    else
        m_banner->show(Banner::Kind::Info, texts.againFact, {}, tr("Undo"));
}

} // namespace gatehouse
