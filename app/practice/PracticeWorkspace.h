// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Services.h"

namespace gatehouse
{

class PracticeServer;

/// What a fresh practice workspace is: the organization, and why its application could not be set up whole (the
/// keychain refused the token, say); empty: it was.
struct PracticeStart {
    Organization organization;
    QString problem;

    bool operator==(const PracticeStart &) const = default;
};

/// Creates a workspace in `file` with sample people in three groups and a Netskope application whose Identity
/// Management points at `server`.
Future<PracticeStart> createPracticeWorkspace(Services &services, const QString &file, const PracticeServer &server);

} // namespace gatehouse
