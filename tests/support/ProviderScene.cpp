// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ProviderScene.h"

#include "tests/support/Waiting.h"

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

ProviderScene::ProviderScene(int people, const QStringList &faults) : console(fresh.database)
{
    PracticeOptions options;
    options.profile = *practiceProfile(u"netskope"_s);
    options.people = people;
    options.token = Secret("the-practice-token");
    for (const QString &fault : faults)
        options.faults.append(*practiceFault(fault));
    auto started = PracticeServer::start(options);
    if (!started)
        qFatal("%s", qPrintable(started.error().message));
    server = std::move(*started);
    application = console.addApplication(u"Netskope"_s, IdmState::Active, server->baseUrl().toString());
    const auto written =
        waited(console.secrets.write(SecretStore::tokenName(application.id.toString()), options.token));
    if (!written)
        qFatal("%s", qPrintable(written.error().message));
}

Result<ListingEnd> ProviderScene::list()
{
    candidates.clear();
    pages = 0;
    CandidateListing *listing = console.imports.candidates(application.id, &console.imports);
    std::optional<Result<ListingEnd>> end;
    QObject::connect(listing, &CandidateListing::received, &console.imports,
                     [&](const QList<ImportCandidate> &page, qint64, qint64) {
                         candidates += page;
                         ++pages;
                     });
    QObject::connect(listing, &CandidateListing::finished, &console.imports,
                     [&](const Result<ListingEnd> &last) { end = last; });
    if (!QTest::qWaitFor([&] { return end.has_value(); }, 120000))
        return failure(ErrorKind::Timeout, u"the listing did not end"_s);
    return *end;
}

qsizetype ProviderScene::count(ImportStatus status) const
{
    return std::count_if(candidates.begin(), candidates.end(),
                         [status](const ImportCandidate &candidate) { return candidate.status == status; });
}

} // namespace gatehouse
