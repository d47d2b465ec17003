// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/imports/ImportService.h"

#include <QPointer>

namespace gatehouse
{

/// Reads the people of one application's provider and compares each page with the directory as it comes, in one
/// statement a page.
class CandidateReader : public CandidateListing
{
    Q_OBJECT

public:
    CandidateReader(Database &database, ScimClient &scim, const ApplicationId &application, QObject *parent);

    void start(const Result<ScimEndpoint> &endpoint);
    void cancel() override;

private:
    void compare(const QList<RemoteUser> &users, qint64 soFar, qint64 announced);
    /// Ends once the provider has and every page is compared; an error ends at once.
    void endWhenDone();
    void end(const Result<ListingEnd> &end);

    Database &m_database;
    ScimClient &m_scim;
    ApplicationId m_application;
    QPointer<ScimListing> m_listing;
    std::optional<Result<ListingEnd>> m_listed;
    int m_underWay = 0; ///< pages that are being compared
    bool m_ended = false;
};

} // namespace gatehouse
