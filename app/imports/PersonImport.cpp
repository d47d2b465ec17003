// SPDX-License-Identifier: Apache-2.0
#include "app/imports/PersonImport.h"

#include "app/directory/UserChange.h"
#include "app/directory/UserTable.h"
#include "app/imports/ImportTable.h"
#include "app/provisioning/RunTable.h"
#include "models/base/Folding.h"
#include "models/directory/UserProperty.h"
#include "models/imports/CandidateMatch.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PersonImport)
};

constexpr int longestRemoteId = 1024;

struct Holder {
    UserId id;
    QString username;
    QString remoteUserName;
};

/// Who is linked to the row's account already.
Result<std::optional<Holder>> linkedTo(Connection &connection, const ImportContext &context, const QString &remoteId)
{
    auto row = connection.first(u"SELECT u.id, u.username, l.remote_user_name FROM links l "
                                "JOIN users u ON u.id = l.user_id WHERE l.application_id = ? AND l.remote_id = ?"_s,
                                {context.application.toString(), remoteId});
    if (!row)
        return failure(row.error());
    if (row->isEmpty())
        return std::optional<Holder>();
    return std::optional(
        Holder{UserId::fromString(row->at(0).toString()), row->at(1).toString(), row->at(2).toString()});
}

Result<void> writeLink(Connection &connection, const ImportContext &context, const RemoteUser &remote,
                       const UserId &user)
{
    auto written = connection.change(
        u"INSERT INTO links (application_id, remote_id, remote_user_name, user_id, created) VALUES (?, ?, ?, ?, ?)"_s,
        {context.application.toString(), remote.id(), remote.userName(), user.toString(),
         QDateTime::currentDateTimeUtc()});
    if (!written)
        return failure(written.error());
    return {};
}

void report(QList<Event> &events, const ImportContext &context, const ImportRow &row, const QString &type,
            const QString &username, const QList<Change> &changes)
{
    Event event;
    event.type = type;
    event.initiatedBy = context.actor;
    event.applicationId = context.application.toString();
    event.applicationName = context.applicationLabel;
    event.resourceType = u"user"_s;
    event.resourceId = row.directoryUser.toString();
    event.resourceName = username;
    event.changes = changes;
    event.details = {{u"import_job"_s, context.job.toString()}, {u"remote_id"_s, row.remote.id()}};
    events.append(event);
}

/// Characters that neither database nor screen should get from outside; the username's own rule is problemsOf()'s.
bool hasControlCharacters(const User &user)
{
    for (const UserProperty &property : userProperties()) {
        const QString text = property.read(user);
        for (const QChar character : text) {
            if (character.category() == QChar::Other_Control)
                return true;
        }
    }
    return false;
}

/// Why this account cannot become a person, whatever the directory holds; empty when it can.
QString problemOf(const User &user)
{
    if (hasControlCharacters(user))
        return Texts::tr("The account holds control characters. Correct it at the provider, then import it again.");
    const QStringList problems = problemsOf(user);
    if (problems.isEmpty())
        return {};
    return Texts::tr("%1 Correct it at the provider, then import it again.").arg(problems.join(u' '));
}

/// Why the directory has no room for this person; empty when it has.
Result<QString> takenBy(Connection &connection, const User &user)
{
    const QString username = foldedKey(user.username);
    // Not with OR: PostgreSQL would plan it for the small table that the directory is at first, keep the plan, and read
    // everybody for each person of a large import.
    auto row = connection.first(u"SELECT username, 1 AS by_name FROM users WHERE username_key = ? UNION ALL "
                                "SELECT username, 0 FROM users WHERE email_key = ? ORDER BY by_name DESC LIMIT 1"_s,
                                {username, foldedKey(user.email)});
    if (!row)
        return failure(row.error());
    if (row->isEmpty())
        return QString();
    const QString holder = row->at(0).toString();
    if (row->at(1).toInt() == 1)
        return Texts::tr("The directory has a person with the username “%1” already. Read the list again and decide "
                         "whether to link them.")
            .arg(holder);
    return Texts::tr("“%1” in the directory has the e-mail address %2 already. Read the list again and decide whether "
                     "to link them.")
        .arg(holder, user.email);
}

ImportRow ended(ImportRow row, ImportOutcome outcome, const QString &reason)
{
    row.outcome = outcome;
    row.reason = reason;
    return row;
}

/// Why the provider's id of this account is none; empty when it is one.
QString unusableId(const QString &id)
{
    if (!id.isEmpty() && id.size() <= longestRemoteId && !id.contains(QChar(u'\0')))
        return {};
    return Texts::tr("The provider gives this account no usable id, so it could not be found again. Ask the provider "
                     "to correct it.");
}

/// The account's id belongs to another person now, a person decided (S5).
Result<void> unlink(Connection &connection, const ImportContext &context, QList<Event> &events, const ImportRow &row,
                    const Holder &holder)
{
    auto removed = connection.change(u"DELETE FROM links WHERE application_id = ? AND remote_id = ?"_s,
                                     {context.application.toString(), row.remote.id()});
    if (!removed)
        return failure(removed.error());
    if (auto due = RunTable::markDueFor(connection, holder.id); !due)
        return due;
    ImportRow former = row;
    former.directoryUser = holder.id;
    report(events, context, former, u"association_change"_s, holder.username, {{u"link"_s, holder.remoteUserName, {}}});
    return {};
}

/// `holder` loses the account to the new person, once nothing speaks against that one.
Result<ImportRow> create(Connection &connection, const ImportContext &context, QList<Event> &events, ImportRow row,
                         const std::optional<Holder> &holder)
{
    User user = userFromRemote(row.remote, context.mappings, context.stateOfNew);
    if (row.createAnyway && !row.name.username.isEmpty())
        user.username = row.name.username;
    if (row.createAnyway && !row.name.email.isEmpty())
        user.email = row.name.email;
    if (const QString problem = problemOf(user); !problem.isEmpty())
        return ended(row, ImportOutcome::Failed, problem);
    auto taken = takenBy(connection, user);
    if (!taken)
        return failure(taken.error());
    if (!taken->isEmpty())
        return ended(row, ImportOutcome::Failed, *taken);
    if (holder) {
        if (auto unlinked = unlink(connection, context, events, row, *holder); !unlinked)
            return failure(unlinked.error());
    }
    user.id = UserId::create();
    user.version = 1;
    user.created = user.updated = QDateTime::currentDateTimeUtc();
    if (auto inserted = UserTable::insert(connection, user); !inserted)
        return failure(inserted.error());
    row.directoryUser = user.id;
    if (auto written = writeLink(connection, context, row.remote, user.id); !written)
        return failure(written.error());
    report(events, context, row, u"user_create"_s, user.username, UserChange::changes(User{}, user));
    return ended(row, ImportOutcome::Created,
                 row.remote.active ? Texts::tr("Created. Access comes with a user group that is bound.")
                                   : Texts::tr("Created, although the account is inactive at the provider. Suspend "
                                               "the person if they have left."));
}

/// What a linked person took over from the account, in words.
struct TakenOver {
    int properties = 0;
    QString sentence;
};

/// Neither the name nor the address nor what the account was matched by is among what is taken over (S2).
Result<TakenOver> takeOver(Connection &connection, const ImportContext &context, const ImportRow &row)
{
    TakenOver none{0, Texts::tr("Nothing of the person was changed.")};
    if (!row.update || context.updated.isEmpty())
        return none;
    auto person = UserTable::find(connection, row.directoryUser);
    if (!person)
        return failure(person.error());
    if (!*person)
        return none;
    User user = **person;
    const QList<Change> changes = changesFromRemote(user, row.remote, context.mappings, context.updated);
    if (changes.isEmpty())
        return none;
    QStringList labels;
    for (const Change &change : changes) {
        const UserProperty *property = userProperty(change.field);
        property->write(user, change.to);
        labels.append(shownLabel(*property));
    }
    if (const QString problem = problemOf(user); !problem.isEmpty())
        return TakenOver{0, Texts::tr("Nothing was taken over: %1").arg(problem)};
    if (auto saved = UserChange::save(connection, user, context.actor); !saved)
        return failure(saved.error());
    return TakenOver{int(changes.size()), Texts::tr("Taken over: %1.").arg(labels.join(u", "_s))};
}

/// Ends a row whose account is the person's from here on.
Result<ImportRow> linkedRow(Connection &connection, const ImportContext &context, const ImportRow &row,
                            const QString &sentence)
{
    auto taken = takeOver(connection, context, row);
    if (!taken)
        return failure(taken.error());
    return ended(row, ImportOutcome::Linked, sentence + u' ' + taken->sentence);
}

Result<ImportRow> link(Connection &connection, const ImportContext &context, QList<Event> &events, ImportRow row)
{
    auto person = connection.first(u"SELECT username FROM users WHERE id = ?"_s, {row.directoryUser.toString()});
    if (!person)
        return failure(person.error());
    if (person->isEmpty())
        return ended(row, ImportOutcome::Failed,
                     Texts::tr("The person to link to was deleted meanwhile. Read the list again."));
    const QString username = person->first().toString();
    auto other = connection.first(u"SELECT remote_user_name FROM links WHERE application_id = ? AND user_id = ?"_s,
                                  {context.application.toString(), row.directoryUser.toString()});
    if (!other)
        return failure(other.error());
    if (!other->isEmpty())
        return ended(row, ImportOutcome::Failed,
                     Texts::tr("“%1” is linked to the account “%2” of this application already. Decide which account "
                               "is theirs.")
                         .arg(username, other->first().toString()));
    if (auto written = writeLink(connection, context, row.remote, row.directoryUser); !written)
        return failure(written.error());
    if (auto due = RunTable::markDueFor(connection, row.directoryUser); !due)
        return failure(due.error());
    report(events, context, row, u"association_change"_s, username, {{u"link"_s, {}, row.remote.userName()}});
    return linkedRow(connection, context, row, Texts::tr("Linked to “%1”.").arg(username));
}

ImportRow linkedMeanwhile(const ImportRow &row, const Holder &holder)
{
    return ended(row, ImportOutcome::Failed,
                 Texts::tr("The account is linked to “%1” meanwhile. Read the list again.").arg(holder.username));
}

/// The account is linked already. Confirming the same person again means that its new userName is theirs (S5).
Result<ImportRow> confirm(Connection &connection, const ImportContext &context, QList<Event> &events, ImportRow row,
                          const Holder &holder)
{
    if (row.directoryUser.isNull() || foldedKey(holder.remoteUserName) == foldedKey(row.remote.userName())) {
        row.directoryUser = holder.id;
        auto taken = takeOver(connection, context, row);
        if (!taken)
            return failure(taken.error());
        const QString sentence = Texts::tr("Imported already, as “%1”.").arg(holder.username);
        if (taken->properties == 0)
            return ended(row, ImportOutcome::Skipped, sentence);
        return ended(row, ImportOutcome::Linked, sentence + u' ' + taken->sentence);
    }
    if (row.directoryUser != holder.id)
        return linkedMeanwhile(row, holder);
    auto written =
        connection.change(u"UPDATE links SET remote_user_name = ? WHERE application_id = ? AND remote_id = ?"_s,
                          {row.remote.userName(), context.application.toString(), row.remote.id()});
    if (!written)
        return failure(written.error());
    report(events, context, row, u"association_change"_s, holder.username,
           {{u"link"_s, holder.remoteUserName, row.remote.userName()}});
    return linkedRow(connection, context, row,
                     Texts::tr("“%1” stays linked; the account's userName is now “%2”.")
                         .arg(holder.username, row.remote.userName()));
}

Result<ImportRow> outcomeOf(Connection &connection, const ImportContext &context, QList<Event> &events,
                            const ImportRow &row)
{
    if (const QString problem = unusableId(row.remote.id()); !problem.isEmpty())
        return ended(row, ImportOutcome::Failed, problem);
    auto holder = linkedTo(connection, context, row.remote.id());
    if (!holder)
        return failure(holder.error());
    if (row.createAnyway) {
        // Only whom the person who decided saw may lose the account.
        if (*holder && (*holder)->id != row.directoryUser)
            return linkedMeanwhile(row, **holder);
        return create(connection, context, events, row, *holder);
    }
    if (*holder)
        return confirm(connection, context, events, row, **holder);
    return row.directoryUser.isNull() ? create(connection, context, events, row, {})
                                      : link(connection, context, events, row);
}

} // namespace

Result<QString> whyNotCreated(Connection &connection, const RemoteUser &remote, const QList<AttributeMapping> &mappings)
{
    if (const QString problem = unusableId(remote.id()); !problem.isEmpty())
        return problem;
    const User user = userFromRemote(remote, mappings);
    if (const QString problem = problemOf(user); !problem.isEmpty())
        return problem;
    return takenBy(connection, user);
}

Result<ImportRow> importPerson(Connection &connection, const ImportContext &context, QList<Event> &events,
                               ImportRow row)
{
    auto done = outcomeOf(connection, context, events, row);
    if (!done)
        return done;
    auto finished = ImportTable::finishRow(connection, context.job, *done);
    if (!finished)
        return failure(finished.error());
    if (!*finished)
        return failure(ErrorKind::Stale, Texts::tr("Another program ended this row first."));
    return done;
}

} // namespace gatehouse
