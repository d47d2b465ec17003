// SPDX-License-Identifier: Apache-2.0
#include "ui/saml/SamlXmlCard.h"

#include "models/saml/XmlText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/XmlView.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

SamlXmlCard::SamlXmlCard(QWidget *parent) : Card(parent)
{
    setFlush();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(13, 7, 11, 7);
    head->setSpacing(8);
    m_chooserHost = new QWidget;
    auto *host = new QHBoxLayout(m_chooserHost);
    host->setContentsMargins(0, 0, 0, 0);
    m_title = new Label({}, TypeRole::Section);
    m_title->setObjectName(u"samlMessageKind"_s);
    host->addWidget(m_title);
    head->addWidget(m_chooserHost);
    head->addStretch(1);
    m_lock = new IconLabel(u"lock"_s, Token::Text3);
    m_encrypted = new Label({}, TypeRole::Help, Token::Text3);
    head->addWidget(m_lock);
    head->addWidget(m_encrypted);
    auto *copy = new Button(tr("Copy XML"), Button::Role::Secondary, u"copy"_s);
    copy->setObjectName(u"copyXml"_s);
    copy->setSmall(true);
    connect(copy, &Button::clicked, this, [this] {
        const int at = m_chooser ? m_chooser->chosen().toInt() : 0;
        QGuiApplication::clipboard()->setText(xmlText(m_messages.value(at).xml));
    });
    head->addWidget(copy);
    body()->addLayout(head);
    m_view = new XmlView(tr("SAML message"));
    m_view->setObjectName(u"samlXml"_s);
    m_view->setFrameShape(QFrame::NoFrame);
    body()->addWidget(m_view, 1);
}

void SamlXmlCard::setMessages(const QList<Message> &messages)
{
    m_messages = messages;
    delete m_chooser;
    m_chooser = nullptr;
    if (messages.size() > 1) {
        m_chooser = new SegmentedControl;
        m_chooser->setObjectName(u"samlMessageChooser"_s);
        for (qsizetype i = 0; i < messages.size(); ++i)
            m_chooser->addSegment(QString::number(i), messages[i].name);
        m_chooserHost->layout()->addWidget(m_chooser);
        m_chooser->choose(QString::number(messages.size() - 1));
        connect(m_chooser, &SegmentedControl::chosenChanged, this, &SamlXmlCard::showMessage);
    }
    m_title->setVisible(!m_chooser);
    showMessage();
}

void SamlXmlCard::showMessage()
{
    const int at = m_chooser ? m_chooser->chosen().toInt() : 0;
    const Message message = m_messages.value(at);
    m_title->setText(message.name);
    const bool response = message.name == u"Response"_s;
    m_lock->setVisible(response);
    m_encrypted->setVisible(response);
    m_encrypted->setText(message.encrypted ? tr("Encrypted") : tr("Not encrypted"));
    m_view->setLines(message.lines);
    m_view->markElements(message.marked);
    if (!message.marked.isEmpty())
        m_view->showElement(message.marked.first());
}

void SamlXmlCard::showElement(const QString &element) { m_view->showElement(element); }

} // namespace gatehouse
