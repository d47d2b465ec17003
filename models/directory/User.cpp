// SPDX-License-Identifier: Apache-2.0
#include "models/directory/User.h"

#include "models/directory/UserProperty.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse
{

namespace
{

constexpr qsizetype longest = 256;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(User)
};

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool hasSpace(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

QString problemOf(const QString &key, const QString &value)
{
    if (value.size() > longest)
        return Texts::tr("is longer than 256 characters");
    if (hasControl(value))
        return Texts::tr("holds a control character or a line break");
    if (key != QLatin1String("username") && key != QLatin1String("email"))
        return {};
    if (value.isEmpty())
        return Texts::tr("is required");
    if (hasSpace(value))
        return Texts::tr("must not hold blanks");
    if (key == QLatin1String("email")) {
        const qsizetype at = value.lastIndexOf(u'@');
        if (at < 1 || at == value.size() - 1)
            return Texts::tr("is no e-mail address");
        if (value.indexOf(u'@') != at)
            return Texts::tr("has more than one @. An e-mail address has one");
    }
    return {};
}

} // namespace

QString toText(UserState state)
{
    switch (state) {
    case UserState::Staged:
        return QStringLiteral("staged");
    case UserState::Suspended:
        return QStringLiteral("suspended");
    case UserState::Active:
        break;
    }
    return QStringLiteral("active");
}

UserState userStateFromText(const QString &text, bool *ok)
{
    for (const UserState state : {UserState::Staged, UserState::Active, UserState::Suspended}) {
        if (text.compare(toText(state), Qt::CaseInsensitive) == 0) {
            *ok = true;
            return state;
        }
    }
    *ok = false;
    return UserState::Active;
}

QString User::shownName() const
{
    if (!displayName.isEmpty())
        return displayName;
    const QString full = (firstname + u' ' + lastname).trimmed();
    return full.isEmpty() ? username : full;
}

QStringList problemsOf(const User &user)
{
    QStringList problems;
    for (const UserProperty &property : userProperties()) {
        if (!property.write)
            continue;
        const QString problem = problemOf(property.key, property.read(user));
        if (!problem.isEmpty())
            problems.append(property.key + QStringLiteral(": ") + shownLabel(property) + u' ' + problem + u'.');
    }
    return problems;
}

} // namespace gatehouse
