// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/ConnectorSummary.h"

#include "ui/applications/IconLines.h"
#include "ui/widgets/AppTile.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QFrame>
#include <QGridLayout>

namespace gatehouse
{

ConnectorSummary::ConnectorSummary(const Connector &connector, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);

    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    auto *tile = new AppTile(44);
    tile->setLook({connector.name, {}, {}});
    head->addWidget(tile);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(new Label(connector.name, TypeRole::Section));
    QStringList kinds;
    if (connector.saml)
        kinds << tr("SAML 2.0");
    if (connector.scim)
        kinds << tr("SCIM 2.0");
    if (connector.groups)
        kinds << tr("Groups");
    if (connector.bookmark)
        kinds << tr("Bookmark");
    names->addWidget(new Label(kinds.join(QStringLiteral(" · ")), TypeRole::Help, Token::Text3));
    head->addLayout(names, 1);
    layout->addLayout(head);

    if (!connector.haveReady.isEmpty())
        layout->addWidget(new IconLines(tr("Have ready"), QStringLiteral("check"), Token::Text3, connector.haveReady));
    if (!connector.goodToKnow.isEmpty())
        layout->addWidget(
            new IconLines(tr("Good to know"), QStringLiteral("info"), Token::Accent, connector.goodToKnow));
    if (connector.bookmark)
        return;

    auto *line = new QFrame;
    line->setProperty("role", QStringLiteral("line"));
    layout->addWidget(line);
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(14);
    facts->setColumnStretch(1, 1);
    const auto fact = [&](const QString &name, const QString &value) {
        const int row = facts->rowCount();
        facts->addWidget(new Label(name, TypeRole::Help, Token::Text3), row, 0);
        facts->addWidget(new Label(value, TypeRole::Help), row, 1);
    };
    if (connector.saml)
        fact(tr("Sign-in"), tr("IdP-initiated and SP-initiated"));
    if (connector.scim)
        fact(tr("Attributes"),
             tr("%1 user, %2 group").arg(connector.userMappings.size()).arg(connector.groupMappings.size()));
    layout->addLayout(facts);
}

} // namespace gatehouse
