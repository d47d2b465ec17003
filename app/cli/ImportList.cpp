// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandJson.h"
#include "app/cli/ImportAnswers.h"
#include "app/cli/ListPage.h"
#include "models/base/Folding.h"
#include "models/imports/CandidateCsv.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportList)
};

QJsonObject shown(const ImportCandidate &candidate)
{
    const RemoteUser &remote = candidate.remote;
    return {{u"remoteId"_s, remote.id()},
            {u"userName"_s, remote.userName()},
            {u"email"_s, remote.email()},
            {u"displayName"_s, remote.shownName()},
            {u"active"_s, remote.active},
            {u"status"_s, toText(candidate.status)},
            {u"matchedOn"_s, candidate.matchedOn.isEmpty() ? QJsonValue() : QJsonValue(candidate.matchedOn)},
            {u"directoryUser"_s,
             candidate.directoryUsername.isEmpty() ? QJsonValue() : QJsonValue(candidate.directoryUsername)}};
}

bool found(const RemoteUser &remote, const QString &key)
{
    return key.isEmpty() || foldedKey(remote.userName()).contains(key) || foldedKey(remote.email()).contains(key) ||
           foldedKey(remote.shownName()).contains(key);
}

Result<void> writeCsv(const QString &name, const QList<ImportCandidate> &people)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(candidatesCsv(people)) < 0 || !file.commit())
        return failure(ErrorKind::Storage, Texts::tr("%1 was not written: %2").arg(name, file.errorString()));
    return {};
}

} // namespace

Future<Answer> importList(CommandContext &context, const Arguments &arguments)
{
    const auto filter = filterFrom(arguments);
    if (!filter)
        return refused(filter.error());
    const bool newOnly = arguments.has(u"--new-users-only"_s);
    const QString key = foldedKey(arguments.value(u"--search"_s));
    const auto read = listCandidates(context, arguments.value(u"APP"_s));
    return async::andThen(read, context.scope, [newOnly, key, filter = *filter, arguments](const Listed &listed) {
        QJsonArray users;
        QList<ImportCandidate> people;
        qint64 counts[3] = {0, 0, 0};
        for (const ImportCandidate &candidate : listed.candidates) {
            ++counts[int(candidate.status)];
            if ((!newOnly || candidate.status == ImportStatus::New) && found(candidate.remote, key) &&
                filter.matches(candidate.remote)) {
                users.append(shown(candidate));
                people.append(candidate);
            }
        }
        if (arguments.has(u"--csv"_s)) {
            if (auto written = writeCsv(arguments.value(u"--csv"_s), people); !written)
                return refused(written.error());
        }
        auto page = pageOf(u"users"_s, users, u"remoteId"_s, arguments);
        if (page) {
            page->insert(u"application"_s, QJsonObject{{u"id"_s, listed.application.id.toString()},
                                                       {u"label"_s, listed.application.displayLabel}});
            page->insert(u"counts"_s, QJsonObject{{u"new"_s, counts[int(ImportStatus::New)]},
                                                  {u"imported"_s, counts[int(ImportStatus::Imported)]},
                                                  {u"conflict"_s, counts[int(ImportStatus::Conflict)]}});
            page->insert(u"warning"_s, listed.warning.isEmpty() ? QJsonValue() : QJsonValue(listed.warning));
        }
        return pageAnswer(page);
    });
}

} // namespace gatehouse::cli
