// SPDX-License-Identifier: Apache-2.0
#include "app/imports/CandidateReader.h"

#include "app/applications/ApplicationTable.h"
#include "app/directory/UserTable.h"
#include "app/imports/DirectoryLookupQuery.h"
#include "app/imports/ImportSettingsTable.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// Whether what the provider says may be taken over: somebody decided that the account is the person's (S2).
bool isLinked(const ImportCandidate &candidate)
{
    return candidate.status == ImportStatus::Imported && candidate.matchedOn == toText(MatchRule::Link);
}

/// Says of those who are linked what the provider says otherwise.
Result<void> addChanges(Connection &connection, const ApplicationId &application, const QStringList &properties,
                        QList<ImportCandidate> &candidates)
{
    QVariantList ids;
    for (const ImportCandidate &candidate : std::as_const(candidates))
        if (isLinked(candidate))
            ids.append(candidate.directoryUser.toString());
    if (ids.isEmpty())
        return {};
    auto settings = ApplicationTable::find(connection, application);
    if (!settings)
        return failure(settings.error());
    const QString marks = QStringList(ids.size(), u"?"_s).join(u", "_s);
    auto people = UserTable::within(connection, u"SELECT id FROM users WHERE id IN (%1)"_s.arg(marks), ids);
    if (!people)
        return failure(people.error());
    QHash<UserId, User> byId;
    for (const User &person : std::as_const(*people))
        byId.insert(person.id, person);
    for (ImportCandidate &candidate : candidates)
        if (isLinked(candidate))
            candidate.changes = changesFromRemote(byId.value(candidate.directoryUser), candidate.remote,
                                                  settings->idm.userMappings, properties);
    return {};
}

Result<QList<ImportCandidate>> candidatesOf(Connection &connection, const ApplicationId &application,
                                            QList<RemoteUser> users)
{
    auto settings = ImportSettingsTable::find(connection, application);
    if (!settings)
        return failure(settings.error());
    auto directory = lookUp(connection, application, users);
    if (!directory)
        return failure(directory.error());
    QList<ImportCandidate> candidates;
    candidates.reserve(users.size());
    for (RemoteUser &user : users)
        candidates.append(matched(std::move(user), *directory, settings->matching));
    if (settings->updated.isEmpty())
        return candidates;
    if (auto added = addChanges(connection, application, settings->updated, candidates); !added)
        return failure(added.error());
    return candidates;
}

} // namespace

CandidateReader::CandidateReader(Database &database, ScimClient &scim, const ApplicationId &application,
                                 QObject *parent)
    : CandidateListing(parent)
    , m_database(database)
    , m_scim(scim)
    , m_application(application)
{
}

void CandidateReader::start(const Result<ScimEndpoint> &endpoint)
{
    if (m_ended)
        return;
    if (!endpoint)
        return end(failure(endpoint.error()));
    m_listing = m_scim.listUsers(*endpoint, this);
    connect(m_listing, &ScimListing::received, this, &CandidateReader::compare);
    connect(m_listing, &ScimListing::finished, this, [this](const Result<ListingEnd> &listed) {
        m_listed = listed;
        endWhenDone();
    });
}

void CandidateReader::cancel()
{
    if (m_listing)
        return m_listing->cancel();
    if (!m_ended)
        end(failure(ErrorKind::Cancelled, tr("Cancelled before the first page was read.")));
}

void CandidateReader::compare(const QList<RemoteUser> &users, qint64 soFar, qint64 announced)
{
    ++m_underWay;
    const auto compared = m_database.run([users, application = m_application](Connection &connection) mutable {
        return candidatesOf(connection, application, std::move(users));
    });
    // The database answers in the order in which it was asked, so the pages stay in theirs.
    async::whenDone(compared, this, [this, soFar, announced](const Result<QList<ImportCandidate>> &candidates) {
        --m_underWay;
        if (m_ended)
            return;
        if (!candidates) {
            const QPointer<ScimListing> listing = m_listing; // whoever hears of the end may delete both
            end(failure(candidates.error()));
            if (listing)
                listing->cancel(); // which says so itself, and nobody listens any more
            return;
        }
        Q_EMIT received(*candidates, soFar, announced);
        endWhenDone();
    });
}

void CandidateReader::endWhenDone()
{
    if (m_listed && m_underWay == 0)
        end(*m_listed);
}

void CandidateReader::end(const Result<ListingEnd> &end)
{
    if (m_ended)
        return;
    m_ended = true;
    Q_EMIT finished(end);
}

} // namespace gatehouse
