// SPDX-License-Identifier: Apache-2.0
#include "ui/welcome/OpenWorkspaceCard.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

#include <QFileInfo>
#include <QUrl>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

OpenWorkspaceCard::OpenWorkspaceCard(QWidget *parent) : Card(tr("Open a workspace"), parent), m_recent(new QVBoxLayout)
{
    m_recent->setSpacing(0);
    body()->addLayout(m_recent);
    auto *file = new Button(tr("Open a file..."), Button::Role::Secondary, u"file"_s);
    file->setObjectName(u"openFile"_s);
    body()->addWidget(file, 0, Qt::AlignLeft);
    connect(file, &QAbstractButton::clicked, this, &OpenWorkspaceCard::fileWanted);
    auto *helpDesk = new Button(tr("Open for help desk (read-only)..."), Button::Role::Secondary, u"lock"_s);
    helpDesk->setObjectName(u"openForHelpDesk"_s);
    body()->addWidget(helpDesk, 0, Qt::AlignLeft);
    connect(helpDesk, &QAbstractButton::clicked, this, &OpenWorkspaceCard::helpDeskFileWanted);
}

void OpenWorkspaceCard::setRecent(const QStringList &locations, const QStringList &forHelpDesk)
{
    while (QLayoutItem *const item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (locations.isEmpty())
        m_recent->addWidget(new Label(tr("Workspaces you opened are listed here."), TypeRole::Help, Token::Text3));
    for (const QString &location : locations) {
        const QUrl url(location);
        const bool postgres = url.scheme() == u"postgresql"_s;
        QString name =
            postgres ? tr("%1 on %2").arg(url.path().mid(1), url.host()) : QFileInfo(location).completeBaseName();
        if (forHelpDesk.contains(location))
            name = tr("%1 (help desk)").arg(name);
        auto *link = new Button(name, Button::Role::Link, postgres ? u"user-groups"_s : u"file"_s);
        link->setObjectName(u"recent-%1"_s.arg(m_recent->count()));
        link->setToolTip(location);
        link->setAccessibleDescription(location);
        connect(link, &QAbstractButton::clicked, this, [this, location] { Q_EMIT locationChosen(location); });
        m_recent->addWidget(link, 0, Qt::AlignLeft);
    }
}

} // namespace gatehouse
