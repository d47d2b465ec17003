// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace gatehouse
{

/// How the practice provider behaves where real ones differ (spec/console.md (e)).
struct PracticeProfile {
    QString id;   ///< "netskope"
    QString path; ///< of the base URL
    int pageCap = 100;
    bool omitsEmptyResources = false; ///< no Resources when a list is empty
    bool patchAnswersNothing = false; ///< 204 instead of 200 with the resource
    bool membersOnRequest = false;    ///< group members only with attributes=members
    bool booleansAsText = false;      ///< "true" instead of true
    bool numericIds = false;          ///< counted ids; members carry them as numbers
    bool refusesMailAsUserName = false;
    bool requiresUserType = false;
    bool signsRequests = false; ///< its AuthnRequests
};

std::optional<PracticeProfile> practiceProfile(const QString &id);
QStringList practiceProfileIds();

} // namespace gatehouse
