// SPDX-License-Identifier: Apache-2.0
#include "models/imports/CandidateCsv.h"

#include "models/base/Folding.h"
#include "models/imports/AccountNames.h"
#include "models/tables/Csv.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CandidateCsv)
};

} // namespace

QByteArray candidatesCsv(const QList<ImportCandidate> &candidates)
{
    QByteArray text = csv::line({u"userName"_s, u"email"_s, u"displayName"_s, u"active"_s, u"status"_s, u"id"_s});
    for (const ImportCandidate &candidate : candidates) {
        const RemoteUser &remote = candidate.remote;
        text += csv::line({remote.userName(), remote.email(), remote.shownName(),
                           remote.active ? u"true"_s : u"false"_s, toText(candidate.status), remote.id()});
    }
    return text;
}

QString WantedAccount::name() const { return !userName.isEmpty() ? userName : !email.isEmpty() ? email : id; }

Result<QList<WantedAccount>> wantedFromCsv(const QByteArray &text)
{
    const auto rows = csv::rows(text);
    if (!rows)
        return failure(rows.error());
    const auto column = [&](const QString &name) {
        for (qsizetype i = 0; !rows->isEmpty() && i < rows->first().cells.size(); ++i)
            if (foldedKey(rows->first().cells.at(i).trimmed()) == name)
                return i;
        return qsizetype(-1);
    };
    const qsizetype id = column(u"id"_s);
    const qsizetype userName = column(u"username"_s);
    const qsizetype email = column(u"email"_s);
    if (id < 0 && userName < 0 && email < 0)
        return failure(ErrorKind::Invalid,
                       Texts::tr("The first line of the file has to name its columns, and one of them has to be "
                                 "userName, email or id."));
    QList<WantedAccount> wanted;
    for (const csv::Row &row : rows->mid(1)) {
        const WantedAccount account{row.cells.value(id).trimmed(), row.cells.value(userName).trimmed(),
                                    row.cells.value(email).trimmed()};
        if (!account.name().isEmpty())
            wanted.append(account);
    }
    if (wanted.isEmpty())
        return failure(ErrorKind::Invalid, Texts::tr("The file names nobody."));
    return wanted;
}

WantedFound findWanted(const QList<WantedAccount> &wanted, qsizetype count,
                       const std::function<const RemoteUser &(qsizetype)> &account)
{
    QHash<QString, qsizetype> ids;
    AccountNames names;
    QHash<QString, qsizetype> addresses;
    for (qsizetype i = count - 1; i >= 0; --i) { // of several with one id the first is meant
        const RemoteUser &remote = account(i);
        ids.insert(remote.id(), i);
        names.add(remote.userName(), i);
        if (remote.email().isEmpty())
            continue;
        const QString address = foldedKey(remote.email());
        addresses.insert(address, addresses.contains(address) ? -1 : i); // an address of several says nothing
    }
    WantedFound result;
    QSet<qsizetype> seen;
    for (const WantedAccount &each : wanted) {
        qsizetype at = each.id.isEmpty() ? -1 : ids.value(each.id, -1);
        // An id that was given to somebody else meanwhile is not the account that was written down (S5).
        if (at >= 0 && !each.userName.isEmpty() && foldedKey(account(at).userName()) != foldedKey(each.userName)) {
            result.missing.append(each.name());
            continue;
        }
        if (at < 0 && !each.userName.isEmpty()) {
            const QList<qsizetype> meant = names.meantBy(each.userName);
            at = meant.size() == 1 ? meant.first() : -1; // a name of several says nothing either
        }
        if (at < 0 && !each.email.isEmpty())
            at = addresses.value(foldedKey(each.email), -1);
        if (at < 0) {
            result.missing.append(each.name());
        } else if (!seen.contains(at)) {
            seen.insert(at);
            result.found.append(at);
        }
    }
    return result;
}

} // namespace gatehouse
