// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeProfile.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

const QList<PracticeProfile> &profiles()
{
    static const QList<PracticeProfile> all{
        {.id = u"netskope"_s,
         .path = u"/SCIM/V2/practice"_s,
         .pageCap = 200,
         .omitsEmptyResources = true,
         .patchAnswersNothing = true,
         .membersOnRequest = true,
         .signsRequests = true},
        {.id = u"egnyte"_s,
         .path = u"/pubapi/scim/v2"_s,
         .pageCap = 100,
         .booleansAsText = true,
         .numericIds = true,
         .refusesMailAsUserName = true,
         .requiresUserType = true},
    };
    return all;
}

} // namespace

std::optional<PracticeProfile> practiceProfile(const QString &id)
{
    const auto &all = profiles();
    const auto at = std::find_if(all.begin(), all.end(), [&](const PracticeProfile &one) { return one.id == id; });
    return at == all.end() ? std::nullopt : std::optional(*at);
}

QStringList practiceProfileIds()
{
    QStringList ids;
    for (const auto &profile : profiles())
        ids.append(profile.id);
    return ids;
}

} // namespace gatehouse
