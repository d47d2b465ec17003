// SPDX-License-Identifier: Apache-2.0
#include "models/signin/PasswordRules.h"

#include <QSet>

#include <algorithm>

namespace gatehouse
{

namespace
{

bool isGuessable(const QString &password, const User &user)
{
    const QString folded = password.toCaseFolded();
    // Long enough for the rule and at the top of every list of leaked passwords.
    static const QSet<QString> common{
        QStringLiteral("password"), QStringLiteral("password1"),  QStringLiteral("passw0rd"),
        QStringLiteral("12345678"), QStringLiteral("123456789"),  QStringLiteral("1234567890"),
        QStringLiteral("qwertyui"), QStringLiteral("qwertyuiop"), QStringLiteral("qwerty123"),
        QStringLiteral("1q2w3e4r"), QStringLiteral("1qaz2wsx"),   QStringLiteral("iloveyou"),
        QStringLiteral("sunshine"), QStringLiteral("princess"),   QStringLiteral("football"),
        QStringLiteral("baseball"), QStringLiteral("superman"),   QStringLiteral("trustno1"),
        QStringLiteral("starwars"), QStringLiteral("welcome1"),   QStringLiteral("changeme"),
        QStringLiteral("letmein1"), QStringLiteral("passwort"),   QStringLiteral("passwort1"),
        QStringLiteral("hallo123"), QStringLiteral("password123")};
    if (common.contains(folded))
        return true;
    if (std::all_of(folded.begin(), folded.end(), [&](QChar one) { return one == folded.front(); }))
        return true;
    for (const QString &known : {user.username, user.email, user.email.section(u'@', 0, 0), user.shownName()}) {
        if (folded == known.toCaseFolded())
            return true;
    }
    return false;
}

} // namespace

PasswordProblem passwordProblem(const QString &password, const User &user)
{
    const QString prepared = preparedPassword(password);
    if (std::any_of(prepared.begin(), prepared.end(), [](QChar one) {
            return one.category() == QChar::Other_Control || one == QChar::ReplacementCharacter;
        }))
        return PasswordProblem::NotText;
    const qsizetype length = prepared.toUcs4().size();
    if (length < shortestPassword)
        return PasswordProblem::TooShort;
    if (length > longestPassword)
        return PasswordProblem::TooLong;
    return isGuessable(prepared, user) ? PasswordProblem::Guessable : PasswordProblem::None;
}

QString preparedPassword(const QString &password) { return password.normalized(QString::NormalizationForm_C); }

} // namespace gatehouse
