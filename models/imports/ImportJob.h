// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"
#include "models/directory/User.h"
#include "models/events/Event.h"
#include "models/scim/RemoteUser.h"

#include <QSet>

#include <optional>

namespace gatehouse
{

using ImportJobId = Id<struct ImportJobTag>;

enum class ImportStatus { New, Imported, Conflict };

/// A person at the provider, and what our directory knows of them. `matchedOn` is "link", "externalId", "userName",
/// "email" or empty; only a link or an exact externalId makes Imported, the rest is a proposal a person decides (S2).
struct ImportCandidate {
    RemoteUser remote;
    ImportStatus status = ImportStatus::New;
    QString matchedOn;
    UserId directoryUser;
    QString directoryUsername;
    /// Of somebody who is Imported: what the provider says otherwise, of the properties that imports take over.
    QList<Change> changes;

    bool operator==(const ImportCandidate &) const = default;
};

/// What a person decided about selected people, by remote id. A Conflict that is in neither is skipped.
struct ImportDecisions {
    /// A new person of another name, because the directory has somebody with the account's own.
    struct Name {
        QString username;
        QString email;
        bool operator==(const Name &) const = default;
    };

    ImportDecisions() = default;
    ImportDecisions(const QStringList &remoteIds) : link(remoteIds.cbegin(), remoteIds.cend()) {}

    QSet<QString> link;
    QHash<QString, Name> create;

    bool operator==(const ImportDecisions &) const = default;
};

enum class ImportOutcome { Waiting, Created, Linked, Skipped, Failed };
enum class JobState { Running, Finished, Cancelled, Interrupted, Failed };

/// The words of the command line and of the database ("created", "interrupted", "New"); they are not translated.
QString toText(ImportOutcome outcome);
QString toText(JobState state);
QString toText(ImportStatus status);
/// Nothing when the word is not one of ours.
std::optional<ImportOutcome> importOutcomeFromText(const QString &text);
std::optional<JobState> jobStateFromText(const QString &text);

/// One person of a job and how it ended. `reason` says why and what to do next.
struct ImportRow {
    qint64 position = 0;
    RemoteUser remote;
    ImportOutcome outcome = ImportOutcome::Waiting;
    QString reason;
    UserId directoryUser;
    ImportDecisions::Name name; ///< of the person to create, where a person decided on another than the account's
    bool createAnyway = false;  ///< although the account agrees with somebody
    bool update = false;        ///< takes over what the settings of the application say (ImportSettings::updated)

    bool operator==(const ImportRow &) const = default;
};

struct ImportCounts {
    qint64 selected = 0;
    qint64 created = 0;
    qint64 linked = 0;
    qint64 skipped = 0;
    qint64 failed = 0;

    qint64 done() const { return created + linked + skipped + failed; }
    bool operator==(const ImportCounts &) const = default;
};

/// One run of manual import: stored row by row as it goes, so that it can be resumed after any interruption.
struct ImportJob {
    ImportJobId id;
    ApplicationId application;
    QString applicationLabel;
    JobState state = JobState::Running;
    ImportCounts counts;
    QDateTime started;
    QDateTime ended;
    QString startedBy;
    QString problem; ///< why a job that Failed stopped; known to the program that ran it

    bool operator==(const ImportJob &) const = default;
};

} // namespace gatehouse
