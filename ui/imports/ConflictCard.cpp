// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/ConflictCard.h"

#include "app/directory/UserStore.h"
#include "models/base/Folding.h"
#include "models/directory/UserProperty.h"
#include "models/imports/CandidateMatch.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedControl.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

namespace gatehouse
{

namespace
{

/// All of it is somebody else's text. An address is wrapped at its dots rather than cut.
Label *foreignText(QString text, TypeRole role, Token tone)
{
    const QString plain = text;
    constexpr char16_t mayBreak[] = u"\u200B";
    for (const QChar after : {u'@', u'.', u'_', u'-'})
        text.replace(after, after + QString::fromUtf16(mayBreak));
    auto *label = new Label(text, role, tone);
    label->setAccessibleName(plain);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

/// As high as its lines are at its width, up to a limit; a QScrollArea asks its content only once.
class FittingScrollArea : public QScrollArea
{
public:
    QSize sizeHint() const override
    {
        constexpr int highest = 440;
        const QLayout *lines = widget()->layout();
        const int wide = viewport()->width();
        return {wide, std::min(highest, lines->hasHeightForWidth() ? lines->totalHeightForWidth(wide)
                                                                   : lines->totalSizeHint().height())};
    }
};

/// What, and both sides of it at the same width.
void layOut(QGridLayout *grid)
{
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
}

/// One line: what, and how both sides have it. Where they differ, both are set off.
void addLine(QGridLayout *grid, const QString &what, const QString &theirs, const QString &ours)
{
    if (theirs.isEmpty() && ours.isEmpty())
        return;
    const int line = grid->rowCount();
    const bool same = foldedKey(theirs) == foldedKey(ours);
    const TypeRole role = same ? TypeRole::Help : TypeRole::HelpStrong;
    const Token tone = same ? Token::Text2 : Token::Text;
    grid->addWidget(new Label(what, TypeRole::Help, Token::Text3), line, 0, Qt::AlignTop);
    grid->addWidget(foreignText(theirs.isEmpty() ? QStringLiteral("—") : theirs, role, tone), line, 1, Qt::AlignTop);
    grid->addWidget(foreignText(ours.isEmpty() ? QStringLiteral("—") : ours, role, tone), line, 2, Qt::AlignTop);
}

/// Both people property by property, in the order of the directory's own form.
void fillComparison(QGridLayout *grid, const RemoteUser &remote, const User &ours)
{
    const User theirs = userFromRemote(remote, {}, remote.active ? UserState::Active : UserState::Suspended);
    addLine(grid, ConflictCard::tr("Name"), remote.shownName(), ours.shownName());
    addLine(grid, ConflictCard::tr("Username"), remote.userName(), ours.username);
    addLine(grid, ConflictCard::tr("Email"), remote.email(), ours.email);
    for (const QString &key : {QStringLiteral("employeeIdentifier"), QStringLiteral("department"),
                               QStringLiteral("jobTitle"), QStringLiteral("company")}) {
        const UserProperty *property = userProperty(key);
        addLine(grid, shownLabel(*property), property->read(theirs), property->read(ours));
    }
    const auto state = [](bool active) { return active ? ConflictCard::tr("active") : ConflictCard::tr("not active"); };
    addLine(grid, ConflictCard::tr("State"), state(remote.active), state(ours.state == UserState::Active));
}

} // namespace

ConflictCard::ConflictCard(UserStore &users, QWidget *parent) : Card(tr("Same person?"), parent), m_users(users)
{
    changing(this);
    setObjectName(QStringLiteral("conflictCard"));
    m_scroll = new FittingScrollArea;
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(14);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    body()->addWidget(m_scroll);
    m_more = new Label({}, TypeRole::Help, Token::Text2);
    m_more->setWordWrap(true);
    m_more->hide();
    body()->addWidget(m_more);
    hide();
}

void ConflictCard::setCandidates(const QList<ImportCandidate> &candidates, qint64 all)
{
    QSet<QString> wanted;
    bool decide = false, changes = false;
    m_waiting.clear();
    for (const ImportCandidate &candidate : candidates) {
        const bool conflict = candidate.status == ImportStatus::Conflict;
        if (!conflict && candidate.changes.isEmpty())
            continue;
        decide = decide || conflict;
        changes = changes || !conflict;
        wanted.insert(candidate.remote.id());
        if (!m_choices.contains(candidate.remote.id()))
            m_waiting.append(candidate);
    }
    for (const QString &id : m_choices.keys())
        if (!wanted.contains(id))
            delete m_choices.take(id).row;
    const qint64 more = all - wanted.size();
    // Conflicts come first, so that behind a change there are only changes.
    m_more->setText(changes
                        ? tr("%Ln more are taken over without being shown here. Select fewer at a time to see each.",
                             nullptr, int(more))
                        : tr("%Ln more are not shown here: conflicts among them are skipped, changes are taken over. "
                             "Select fewer at a time to decide about each.",
                             nullptr, int(more)));
    m_more->setVisible(more > 0);
    setTitle(decide ? tr("Same person?") : tr("Taken over"));
    setCount(all);
    setVisible(!wanted.isEmpty());
    addWaiting();
}

void ConflictCard::addWaiting()
{
    constexpr int atOnce = 3;
    for (int i = 0; i < atOnce && !m_waiting.isEmpty(); ++i) {
        const ImportCandidate candidate = m_waiting.takeFirst();
        const Choice choice = candidate.status == ImportStatus::Conflict ? makeRow(candidate) : makeChanges(candidate);
        m_rows->addWidget(choice.row);
        m_choices.insert(candidate.remote.id(), choice);
    }
    if (!m_waiting.isEmpty())
        QTimer::singleShot(0, this, &ConflictCard::addWaiting);
    fit();
}

/// As high as what is in it, if there is room.
void ConflictCard::fit()
{
    QTimer::singleShot(0, m_scroll, [this] { m_scroll->updateGeometry(); });
}

ConflictCard::Choice ConflictCard::makeRow(const ImportCandidate &candidate)
{
    const RemoteUser &remote = candidate.remote;
    Choice choice;
    choice.row = new QWidget;
    auto *layout = new QVBoxLayout(choice.row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *grid = new QGridLayout;
    layOut(grid);
    grid->addWidget(foreignText(tr("In the application"), TypeRole::HelpStrong, Token::Text3), 0, 1);
    grid->addWidget(foreignText(tr("In this directory"), TypeRole::HelpStrong, Token::Text3), 0, 2);
    layout->addLayout(grid);
    async::whenDone(m_users.find(candidate.directoryUser), choice.row,
                    [this, grid, candidate](const Result<User> &user) {
                        User known;
                        known.username = candidate.directoryUsername;
                        fillComparison(grid, candidate.remote, user.value_or(known));
                        fit();
                    });
    choice.what = new SegmentedControl;
    choice.what->setObjectName(QStringLiteral("conflict-") + remote.userName());
    choice.what->setAccessibleName(remote.shownName());
    choice.what->addSegment(QStringLiteral("skip"), tr("Skip"));
    choice.what->addSegment(QStringLiteral("link"), tr("Link the accounts"));
    choice.what->addSegment(QStringLiteral("create"), tr("Create anyway"));
    layout->addWidget(choice.what, 0, Qt::AlignLeft);
    QWidget *names = makeNames(candidate, choice);
    layout->addWidget(names);
    connect(choice.what, &SegmentedControl::chosenChanged, names, [this, names](const QString &id) {
        names->setVisible(id == QLatin1String("create"));
        fit();
    });
    return choice;
}

/// What the new person is called: no two people have one username or e-mail address.
QWidget *ConflictCard::makeNames(const ImportCandidate &candidate, Choice &choice)
{
    auto *names = new QWidget;
    auto *layout = new QVBoxLayout(names);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const auto add = [&](const QString &label, const QString &name, const QString &value) {
        auto *edit = new QLineEdit(value);
        edit->setObjectName(name + candidate.remote.userName());
        layout->addWidget(new FormField(label, edit));
        return edit;
    };
    choice.username =
        add(tr("Username of the new person"), QStringLiteral("newUsername-"), candidate.remote.userName());
    choice.email = add(tr("Email of the new person"), QStringLiteral("newEmail-"), candidate.remote.email());
    auto *note = new Label(tr("No two people have one username or email address. Change what is taken."),
                           TypeRole::Help, Token::Text3);
    note->setWordWrap(true);
    layout->addWidget(note);
    names->hide();
    return names;
}

ConflictCard::Choice ConflictCard::makeChanges(const ImportCandidate &candidate)
{
    Choice choice;
    choice.row = new QWidget;
    auto *grid = new QGridLayout(choice.row);
    grid->setContentsMargins(0, 0, 0, 0);
    layOut(grid);
    grid->addWidget(foreignText(candidate.directoryUsername, TypeRole::HelpStrong, Token::Text), 0, 0);
    grid->addWidget(new Label(tr("is now"), TypeRole::Help, Token::Text3), 0, 1);
    grid->addWidget(new Label(tr("becomes"), TypeRole::Help, Token::Text3), 0, 2);
    for (const Change &change : candidate.changes)
        addLine(grid, shownLabel(*userProperty(change.field)), change.from, change.to);
    return choice;
}

ImportDecisions ConflictCard::decisions() const
{
    ImportDecisions decisions;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        if (!it->what)
            continue;
        if (it->what->chosen() == QLatin1String("link"))
            decisions.link.insert(it.key());
        else if (it->what->chosen() == QLatin1String("create"))
            decisions.create.insert(it.key(), {it->username->text().trimmed(), it->email->text().trimmed()});
    }
    return decisions;
}

QSet<QString> ConflictCard::decided() const
{
    QSet<QString> ids;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
        if (it->what && it->what->chosen() != QLatin1String("skip"))
            ids.insert(it.key());
    return ids;
}

} // namespace gatehouse
