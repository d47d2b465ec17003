// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"
#include "models/imports/ImportJob.h"

#include <functional>

namespace gatehouse
{

/// People of a provider as a CSV file: userName, email, displayName, active, status, id.
QByteArray candidatesCsv(const QList<ImportCandidate> &candidates);

/// Somebody whom a list names: by id, else by userName, else by e-mail address.
struct WantedAccount {
    QString id;
    QString userName;
    QString email;

    /// What the list calls them.
    QString name() const;
    bool operator==(const WantedAccount &) const = default;
};

/// Reads a list with a header row that has at least one of the columns userName (or username), email and id; others are
/// left out of account. ErrorKind::Invalid says what is wrong with the file.
Result<QList<WantedAccount>> wantedFromCsv(const QByteArray &text);

/// Who of a list is among `count` accounts; addresses are compared without case, names as in AccountNames. What may
/// mean several accounts finds none.
struct WantedFound {
    QList<qsizetype> found; ///< each once
    QStringList missing;    ///< names of the list
};
WantedFound findWanted(const QList<WantedAccount> &wanted, qsizetype count,
                       const std::function<const RemoteUser &(qsizetype)> &account);

} // namespace gatehouse
