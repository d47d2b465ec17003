// SPDX-License-Identifier: Apache-2.0
#include "app/applications/RolloverTable.h"

#include "app/applications/ApplicationEvents.h"
#include "app/applications/ApplicationTable.h"
#include "app/applications/CertificateTable.h"
#include "app/events/EventTable.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;
using Role = CertificateTable::Role;

namespace
{

/// Nobody is at the keyboard when a planned time comes; who planned it is in an event of its own.
Actor theClock() { return {u"schedule"_s, u"Gatehouse"_s}; }

QString timeText(const QDateTime &time) { return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString(); }

/// Writes the next version of the application, with the event that says what became of its certificates.
Result<Application> touched(Connection &connection, Application application, const QList<Change> &changes,
                            const Actor &actor)
{
    application.version += 1;
    if (auto updated = ApplicationTable::update(connection, application); !updated)
        return failure(updated.error());
    Event event = ApplicationEvents::about(u"application_update"_s, application, actor);
    event.changes = changes;
    if (auto appended = EventTable::append(connection, event); !appended)
        return failure(appended.error());
    return application;
}

Result<Application> touched(Connection &connection, const ApplicationId &id, const QList<Change> &changes,
                            const Actor &actor)
{
    auto stored = ApplicationTable::find(connection, id);
    if (!stored)
        return failure(stored.error());
    return touched(connection, *stored, changes, actor);
}

Result<StoredCertificate> nextOf(Connection &connection, const ApplicationId &id)
{
    auto next = CertificateTable::find(connection, id, Role::Next);
    if (!next)
        return failure(next.error());
    if (!next->has_value())
        return failure(CertificateTable::noNext());
    return std::move(**next);
}

RolloverTimes timesOf(const std::optional<StoredCertificate> &current, const StoredCertificate &next)
{
    return {current ? current->certificate.notAfter : QDateTime(), next.certificate.notBefore,
            next.certificate.notAfter};
}

Result<Application> promoted(Connection &connection, const ApplicationId &id, const StoredCertificate &next,
                             const Actor &actor)
{
    auto previous = CertificateTable::find(connection, id, Role::Current);
    if (!previous)
        return failure(previous.error());
    if (auto done = CertificateTable::promoteNext(connection, id); !done)
        return failure(done.error());
    // Whoever saves the application at this moment waits, so that a planned take-over never fails a sign-in.
    auto locked = connection.change(u"UPDATE applications SET version = version WHERE id = ?"_s, {id.toString()});
    if (!locked)
        return failure(locked.error());
    auto application = ApplicationTable::find(connection, id);
    if (!application)
        return failure(application.error());
    QList<Change> changes{
        {u"idpCertificate"_s, ApplicationEvents::fingerprint(*previous), ApplicationEvents::fingerprint(next)}};
    QString &algorithm = application->sso.signatureAlgorithm;
    if (const QString fitting = signatureAlgorithmFor(next.certificate.keyAlgorithm, algorithm); fitting != algorithm) {
        changes.append({u"sso.signatureAlgorithm"_s, algorithm, fitting});
        algorithm = fitting;
    }
    return touched(connection, *application, changes, actor);
}

} // namespace

namespace RolloverTable
{

Result<Application> keepNext(Connection &connection, const ApplicationId &id, const StoredCertificate &certificate,
                             const Actor &actor)
{
    auto replaced = CertificateTable::find(connection, id, Role::Next);
    if (!replaced)
        return failure(replaced.error());
    if (auto put = CertificateTable::put(connection, id, Role::Next, certificate); !put)
        return failure(put.error());
    return touched(connection, id,
                   {{u"nextIdpCertificate"_s, ApplicationEvents::fingerprint(*replaced),
                     ApplicationEvents::fingerprint(certificate)}},
                   actor);
}

Result<Application> plan(Connection &connection, const ApplicationId &id, const QDateTime &takesOver,
                         const QDateTime &now, const Actor &actor)
{
    auto next = nextOf(connection, id);
    if (!next)
        return failure(next.error());
    auto current = CertificateTable::find(connection, id, Role::Current);
    if (!current)
        return failure(current.error());
    if (takesOver.isValid()) {
        if (const QString problem = takeOverProblem(timesOf(*current, *next), takesOver, now); !problem.isEmpty())
            return failure(ErrorKind::Invalid, problem);
    }
    CertificateRollover rollover = next->rollover;
    rollover.takesOver = takesOver;
    if (auto set = CertificateTable::setRollover(connection, id, rollover); !set)
        return failure(set.error());
    return touched(connection, id,
                   {{u"nextIdpCertificate.takesOver"_s, timeText(next->rollover.takesOver), timeText(takesOver)}},
                   actor);
}

Result<Application> setTold(Connection &connection, const ApplicationId &id, bool told, const Actor &actor)
{
    auto next = nextOf(connection, id);
    if (!next)
        return failure(next.error());
    CertificateRollover rollover = next->rollover;
    rollover.told = told ? QDateTime::currentDateTimeUtc() : QDateTime();
    rollover.toldBy = told ? actor.name : QString();
    if (auto set = CertificateTable::setRollover(connection, id, rollover); !set)
        return failure(set.error());
    return touched(connection, id,
                   {{u"nextIdpCertificate.told"_s, timeText(next->rollover.told), timeText(rollover.told)}}, actor);
}

Result<Application> discard(Connection &connection, const ApplicationId &id, const Actor &actor)
{
    auto next = nextOf(connection, id);
    if (!next)
        return failure(next.error());
    if (auto removed = CertificateTable::removeNext(connection, id); !removed)
        return failure(removed.error());
    return touched(connection, id, {{u"nextIdpCertificate"_s, ApplicationEvents::fingerprint(*next), {}}}, actor);
}

Result<Application> activate(Connection &connection, const ApplicationId &id, const QDateTime &now, const Actor &actor)
{
    auto next = nextOf(connection, id);
    if (!next)
        return failure(next.error());
    if (const QString problem = activationProblem(timesOf({}, *next), now); !problem.isEmpty())
        return failure(ErrorKind::Invalid, problem);
    return promoted(connection, id, *next, actor);
}

Result<bool> activateDue(Connection &connection, const ApplicationId &id, const QDateTime &now)
{
    // The usual answer is no, and costs this one statement.
    auto claimed = CertificateTable::claimDue(connection, id, now);
    if (!claimed || !*claimed)
        return claimed;
    auto next = nextOf(connection, id);
    if (!next)
        return failure(next.error());
    auto done = promoted(connection, id, *next, theClock());
    if (!done)
        return failure(done.error());
    return true;
}

Result<QList<Application>> activateAllDue(Connection &connection, const QDateTime &now)
{
    const auto ids = CertificateTable::due(connection, now);
    if (!ids)
        return failure(ids.error());
    QList<Application> activated;
    std::optional<Error> problem;
    for (const ApplicationId &id : *ids) {
        using Taken = std::optional<Application>;
        const auto done = connection.transaction([&id, &now](Connection &inside) -> Result<Taken> {
            const auto due = activateDue(inside, id, now);
            if (!due)
                return failure(due.error());
            if (!*due)
                return Taken();
            auto application = ApplicationTable::find(inside, id);
            if (!application)
                return failure(application.error());
            return Taken(*application);
        });
        if (!done)
            problem = done.error();
        else if (*done)
            activated.append(**done);
    }
    if (problem)
        return failure(*problem);
    return activated;
}

} // namespace RolloverTable
} // namespace gatehouse
