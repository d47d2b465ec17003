// SPDX-License-Identifier: Apache-2.0
#include "app/imports/CandidateReader.h"

#include "app/imports/DirectoryLookupQuery.h"

namespace gatehouse
{

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
    const auto compared =
        m_database.run([users, application = m_application](Connection &connection) -> Result<QList<ImportCandidate>> {
            auto directory = lookUp(connection, application, users);
            if (!directory)
                return failure(directory.error());
            QList<ImportCandidate> candidates;
            candidates.reserve(users.size());
            for (const RemoteUser &user : users)
                candidates.append(matched(user, *directory));
            return candidates;
        });
    // The database answers in the order in which it was asked, so the pages stay in theirs.
    async::whenDone(compared, this, [this, soFar, announced](const Result<QList<ImportCandidate>> &candidates) {
        --m_underWay;
        if (m_ended)
            return;
        if (!candidates) {
            if (m_listing)
                m_listing->cancel();
            return end(failure(candidates.error()));
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
