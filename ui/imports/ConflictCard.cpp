// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/ConflictCard.h"

#include "app/directory/UserStore.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedControl.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSet>

namespace gatehouse
{

namespace
{

/// "Cato Winterlund", and below it username and e-mail address: all of it is somebody else's text.
QWidget *side(const QString &whose, const QString &name, const QString &username, const QString &email)
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Label(whose, TypeRole::Help, Token::Text3));
    for (const QString &text : {name, username, email}) {
        auto *label = new Label(text, text == name ? TypeRole::HelpStrong : TypeRole::Help, Token::Text2);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    return widget;
}

} // namespace

ConflictCard::ConflictCard(UserStore &users, QWidget *parent) : Card(tr("Same person?"), parent), m_users(users)
{
    changing(this);
    setObjectName(QStringLiteral("conflictCard"));
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(12);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    body()->addWidget(scroll);
    hide();
}

void ConflictCard::setCandidates(const QList<ImportCandidate> &candidates)
{
    QSet<QString> wanted;
    for (const ImportCandidate &candidate : candidates) {
        if (candidate.status != ImportStatus::Conflict)
            continue;
        wanted.insert(candidate.remote.id);
        if (!m_byRemoteId.contains(candidate.remote.id))
            m_rows->addWidget(makeRow(candidate));
    }
    for (const QString &id : m_byRemoteId.keys()) {
        if (wanted.contains(id))
            continue;
        delete m_byRemoteId.take(id);
        m_choices.remove(id);
    }
    setCount(wanted.size());
    setVisible(!wanted.isEmpty());
}

QWidget *ConflictCard::makeRow(const ImportCandidate &candidate)
{
    const RemoteUser &remote = candidate.remote;
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(12);
    sides->addWidget(side(tr("In the application"), remote.shownName(), remote.userName, remote.email), 1);
    layout->addLayout(sides);
    async::whenDone(m_users.find(candidate.directoryUser), row, [sides, candidate](Result<User> user) {
        sides->addWidget(side(tr("In this directory"), user ? user->shownName() : candidate.directoryUsername,
                              candidate.directoryUsername, user ? user->email : QString()),
                         1);
    });
    auto *choice = new SegmentedControl;
    choice->setObjectName(QStringLiteral("conflict-") + remote.userName);
    choice->setAccessibleName(remote.shownName());
    choice->addSegment(QStringLiteral("skip"), tr("Skip"));
    choice->addSegment(QStringLiteral("link"), tr("Link the accounts"));
    layout->addWidget(choice, 0, Qt::AlignLeft);
    m_byRemoteId.insert(remote.id, row);
    m_choices.insert(remote.id, choice);
    return row;
}

QStringList ConflictCard::linked() const
{
    QStringList ids;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
        if (it.value()->chosen() == QLatin1String("link"))
            ids.append(it.key());
    return ids;
}

} // namespace gatehouse
