// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/PracticeServer.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/ImportConsole.h"

namespace gatehouse
{

/// A provider with `people`, and a workspace with an application that is active there. Its token is in the keychain of
/// the test's session.
class ProviderScene
{
public:
    explicit ProviderScene(int people, const QStringList &faults = {});

    /// Reads everybody into `candidates`.
    Result<ListingEnd> list();
    qsizetype count(ImportStatus status) const;

    FreshWorkspace fresh;
    ImportConsole console;
    std::unique_ptr<PracticeServer> server;
    Application application;
    QList<ImportCandidate> candidates;
    int pages = 0;
};

} // namespace gatehouse
