// SPDX-License-Identifier: Apache-2.0
#include "models/scim/RemoteUser.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

/// The texts of a RemoteUser under the names they are stored by.
constexpr std::array<std::pair<const char16_t *, QString RemoteUser::*>, 14> texts{{
    {u"id", &RemoteUser::id},
    {u"externalId", &RemoteUser::externalId},
    {u"userName", &RemoteUser::userName},
    {u"givenName", &RemoteUser::givenName},
    {u"familyName", &RemoteUser::familyName},
    {u"formattedName", &RemoteUser::formattedName},
    {u"displayName", &RemoteUser::displayName},
    {u"email", &RemoteUser::email},
    {u"title", &RemoteUser::title},
    {u"department", &RemoteUser::department},
    {u"employeeNumber", &RemoteUser::employeeNumber},
    {u"organization", &RemoteUser::organization},
    {u"costCenter", &RemoteUser::costCenter},
    {u"userType", &RemoteUser::userType},
}};

} // namespace

QString RemoteUser::shownName() const
{
    if (!displayName.isEmpty())
        return displayName;
    if (!formattedName.isEmpty())
        return formattedName;
    const QString both = (givenName + u' ' + familyName).trimmed();
    return both.isEmpty() ? userName : both;
}

QJsonObject toJson(const RemoteUser &user)
{
    QJsonObject object{{u"active"_s, user.active}};
    for (const auto &[name, member] : texts) {
        if (!(user.*member).isEmpty())
            object.insert(QStringView(name), user.*member);
    }
    return object;
}

RemoteUser remoteUserFromJson(const QJsonObject &object)
{
    RemoteUser user;
    user.active = object.value(u"active"_s).toBool(true);
    for (const auto &[name, member] : texts)
        user.*member = object.value(QStringView(name)).toString();
    return user;
}

} // namespace gatehouse
