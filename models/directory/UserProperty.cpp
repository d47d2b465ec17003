// SPDX-License-Identifier: Apache-2.0
#include "models/directory/UserProperty.h"

namespace gatehouse
{

namespace
{

UserProperty plain(const char *key, const char *label, QString User::*member)
{
    return {QString::fromLatin1(key), QString::fromLatin1(label), [member](const User &user) { return user.*member; },
            [member](User &user, const QString &value) { user.*member = value; }};
}

UserProperty derived(const char *key, const char *label, std::function<QString(const User &)> read)
{
    return {QString::fromLatin1(key), QString::fromLatin1(label), std::move(read), {}};
}

/// An unknown word leaves the state alone; who reads words from outside asks userStateFromText() first.
void writeState(User &user, const QString &value)
{
    bool known = false;
    const UserState state = userStateFromText(value, &known);
    if (known)
        user.state = state;
}

} // namespace

const QList<UserProperty> &userProperties()
{
    static const QList<UserProperty> all{
        plain("username", "Username", &User::username),
        plain("email", "Company Email", &User::email),
        plain("firstname", "First Name", &User::firstname),
        plain("lastname", "Last Name", &User::lastname),
        plain("displayName", "Display Name", &User::displayName),
        plain("employeeIdentifier", "Employee ID", &User::employeeIdentifier),
        plain("company", "Company", &User::company),
        plain("department", "Department", &User::department),
        plain("jobTitle", "Job Title", &User::jobTitle),
        plain("location", "Location", &User::location),
        plain("costCenter", "Cost Center", &User::costCenter),
        plain("employeeType", "Employee Type", &User::employeeType),
        {QStringLiteral("state"), QStringLiteral("State"), [](const User &user) { return toText(user.state); },
         writeState},
        derived("fullname", "First Name/Last Name",
                [](const User &user) { return QString(user.firstname + u' ' + user.lastname).trimmed(); }),
        derived("active", "Status",
                [](const User &user) {
                    return user.state == UserState::Active ? QStringLiteral("true") : QStringLiteral("false");
                }),
    };
    return all;
}

const UserProperty *userProperty(const QString &key)
{
    for (const UserProperty &property : userProperties()) {
        if (property.key.compare(key, Qt::CaseInsensitive) == 0)
            return &property;
    }
    return nullptr;
}

} // namespace gatehouse
