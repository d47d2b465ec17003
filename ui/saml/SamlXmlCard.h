// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/saml/XmlLine.h"
#include "ui/widgets/Card.h"

namespace gatehouse
{
class IconLabel;
class Label;
class SegmentedControl;
class XmlView;

/// The XML of one message, or of two between which a control in the head line chooses; whether it is encrypted; Copy
/// XML, which copies the bytes as they are.
class SamlXmlCard : public Card
{
    Q_OBJECT

public:
    struct Message {
        QString name; ///< "AuthnRequest"
        QByteArray xml;
        QList<XmlLine> lines;
        bool encrypted = false;
        QStringList marked; ///< elements that a finding speaks of
    };

    explicit SamlXmlCard(QWidget *parent = nullptr);
    /// The last one is shown.
    void setMessages(const QList<Message> &messages);
    void showElement(const QString &element);

private:
    void showMessage();

    QList<Message> m_messages;
    QWidget *m_chooserHost;
    SegmentedControl *m_chooser = nullptr;
    Label *m_title;
    IconLabel *m_lock;
    Label *m_encrypted;
    XmlView *m_view;
};

} // namespace gatehouse
