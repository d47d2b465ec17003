// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ImportConsole.h"

#include "tests/support/Directory.h"
#include "tests/support/Waiting.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

ImportCandidate importCandidate(const QString &userName, ImportStatus status)
{
    ImportCandidate candidate;
    candidate.remote.set(RemoteUser::Id, u"id-"_s + userName);
    candidate.remote.set(RemoteUser::UserName, userName);
    candidate.remote.set(RemoteUser::Email, userName + u"@example.org"_s);
    candidate.remote.set(RemoteUser::GivenName, u"Given"_s);
    candidate.remote.set(RemoteUser::FamilyName, u"O'Family; DROP"_s);
    candidate.status = status;
    return candidate;
}

QList<ImportCandidate> importCandidates(int count)
{
    QList<ImportCandidate> people;
    for (int i = 0; i < count; ++i)
        people.append(importCandidate(u"person%1"_s.arg(i, 5, 10, QChar(u'0'))));
    return people;
}

ImportConsole::ImportConsole(Database &opened)
    : database(opened)
    , catalog(Catalog::load({}))
    , store(opened)
    , events(opened)
    , idm(store, catalog, secrets, scim, events)
    , imports(opened, idm, scim)
{
    QObject::connect(&imports, &ImportService::ended, &imports, [this](const ImportJob &job) { ended.append(job); });
    QObject::connect(&imports, &ImportService::progressed, &imports,
                     [this](const ImportJob &job, const QList<ImportRow> &rows) {
                         progress.append(job);
                         announced += rows;
                     });
}

Application ImportConsole::addApplication(const QString &label, IdmState state, const QString &baseUrl)
{
    auto added = waited(store.insert(Directory::application(u"netskope"_s, label, state, baseUrl), {}, actor));
    if (!added)
        qFatal("%s", qPrintable(added.error().message));
    return *added;
}

Result<ImportJob> ImportConsole::import(const Application &application, const QList<ImportCandidate> &selected,
                                        const QStringList &links)
{
    return import(application, selected, ImportDecisions(links));
}

Result<ImportJob> ImportConsole::import(const Application &application, const QList<ImportCandidate> &selected,
                                        const ImportDecisions &decisions)
{
    const auto job = waited(imports.start(application.id, selected, decisions, actor));
    return job ? waitForEnd() : job;
}

Result<ImportJob> ImportConsole::waitForEnd(int milliseconds)
{
    if (!QTest::qWaitFor([this] { return !ended.isEmpty(); }, milliseconds))
        return failure(ErrorKind::Timeout, u"the import did not end"_s);
    return ended.takeFirst();
}

QList<ImportRow> ImportConsole::rows(const ImportJobId &id)
{
    const auto page = waited(imports.rows(id, {10000, {}}));
    if (!page)
        qFatal("%s", qPrintable(page.error().message));
    return page->items;
}

qint64 ImportConsole::number(const QString &sql) { return Directory::number(database, sql); }

} // namespace gatehouse
