// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Banner.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/EmphasisLabel.h"
#include "ui/widgets/IconLabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QStyle>

namespace gatehouse
{

using namespace Qt::StringLiterals;

Banner::Banner(QWidget *parent) : QFrame(parent) { hide(); }

// Every page has one, and most of them are never seen.
void Banner::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(10);
    m_icon = new IconLabel({}, Token::Accent, 18);
    m_text = new EmphasisLabel(TypeRole::Body, Token::Text2);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button = new Button({});
    m_button->setSmall(true);
    m_button->setObjectName(u"bannerButton"_s);
    connect(m_button, &QAbstractButton::clicked, this, &Banner::buttonPressed);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button, 0, Qt::AlignTop);
}

QString Banner::text() const { return m_plain; }

void Banner::show(Kind kind, const QString &fact, const QString &consequence, const QString &button)
{
    if (!m_icon)
        build();
    struct Look {
        QString name, icon;
        Token tone;
    };
    const Look look = kind == Kind::Info      ? Look{u"info"_s, u"info"_s, Token::Accent}
                      : kind == Kind::Success ? Look{u"success"_s, u"success"_s, Token::Ok}
                      : kind == Kind::Warning ? Look{u"warning"_s, u"warning"_s, Token::Warn}
                      : kind == Kind::Offline ? Look{u"warning"_s, u"offline"_s, Token::Warn}
                                              : Look{u"error"_s, u"error"_s, Token::Danger};
    setProperty("banner", look.name);
    style()->unpolish(this);
    style()->polish(this);
    m_icon->setIcon(look.icon, look.tone);
    const bool stopped = fact.endsWith(u'.') || fact.endsWith(u'?') || consequence.isEmpty();
    m_plain = (fact + (stopped ? u" "_s : u". "_s) + consequence).trimmed();
    m_text->setMarked(u"**%1** %2"_s.arg(stopped ? fact : fact + u'.', consequence));
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(m_plain);
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace gatehouse
