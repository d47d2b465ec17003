// SPDX-License-Identifier: Apache-2.0
#include "models/directory/UserProperty.h"

#include <QCoreApplication>

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
        plain("username", QT_TRANSLATE_NOOP("UserProperty", "Username"), &User::username),
        plain("email", QT_TRANSLATE_NOOP("UserProperty", "Company Email"), &User::email),
        plain("firstname", QT_TRANSLATE_NOOP("UserProperty", "First Name"), &User::firstname),
        plain("lastname", QT_TRANSLATE_NOOP("UserProperty", "Last Name"), &User::lastname),
        plain("displayName", QT_TRANSLATE_NOOP("UserProperty", "Display Name"), &User::displayName),
        plain("employeeIdentifier", QT_TRANSLATE_NOOP("UserProperty", "Employee ID"), &User::employeeIdentifier),
        plain("company", QT_TRANSLATE_NOOP("UserProperty", "Company"), &User::company),
        plain("department", QT_TRANSLATE_NOOP("UserProperty", "Department"), &User::department),
        plain("jobTitle", QT_TRANSLATE_NOOP("UserProperty", "Job Title"), &User::jobTitle),
        plain("location", QT_TRANSLATE_NOOP("UserProperty", "Location"), &User::location),
        plain("costCenter", QT_TRANSLATE_NOOP("UserProperty", "Cost Center"), &User::costCenter),
        plain("employeeType", QT_TRANSLATE_NOOP("UserProperty", "Employee Type"), &User::employeeType),
        {QStringLiteral("state"), QString::fromLatin1(QT_TRANSLATE_NOOP("UserProperty", "State")),
         [](const User &user) { return toText(user.state); }, writeState},
        derived("fullname", QT_TRANSLATE_NOOP("UserProperty", "First Name/Last Name"),
                [](const User &user) { return QString(user.firstname + u' ' + user.lastname).trimmed(); }),
        derived("active", QT_TRANSLATE_NOOP("UserProperty", "Status"),
                [](const User &user) {
                    return user.state == UserState::Active ? QStringLiteral("true") : QStringLiteral("false");
                }),
    };
    return all;
}

QString shownLabel(const UserProperty &property)
{
    return QCoreApplication::translate("UserProperty", property.label.toLatin1().constData());
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
