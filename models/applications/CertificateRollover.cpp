// SPDX-License-Identifier: Apache-2.0
#include "models/applications/CertificateRollover.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateRollover)
};

constexpr qint64 secondsPerDay = 86400;

QString shown(const QDateTime &time) { return QLocale().toString(time.toLocalTime(), u"d MMM yyyy HH:mm"_s); }

} // namespace

QString activationProblem(const RolloverTimes &times, const QDateTime &now)
{
    if (times.nextExpires <= now)
        return Texts::tr("The next certificate expired on %1. Make another one.").arg(shown(times.nextExpires));
    if (times.nextBegins > now)
        return Texts::tr("The next certificate is valid from %1 on. Wait until then, or make another one.")
            .arg(shown(times.nextBegins));
    return {};
}

QString takeOverProblem(const RolloverTimes &times, const QDateTime &at, const QDateTime &now)
{
    if (at <= now)
        return Texts::tr("%1 is in the past. Choose a later time, or activate the next certificate now.")
            .arg(shown(at));
    if (const QString problem = activationProblem(times, at); !problem.isEmpty())
        return problem;
    if (times.currentExpires.isValid() && times.currentExpires > now && at > times.currentExpires)
        return Texts::tr("The current certificate expires on %1, and nobody could sign in until %2. Choose a time "
                         "before it expires.")
            .arg(shown(times.currentExpires), shown(at));
    return {};
}

QString signatureAlgorithmFor(const QString &keyAlgorithm, const QString &present)
{
    if (keyAlgorithm.isEmpty())
        return present;
    const QString kind = keyAlgorithm.startsWith(u"EC") ? u"ECDSA"_s : u"RSA"_s;
    if (present.startsWith(kind + u'-'))
        return present;
    const QString hash = present.section(u'-', 1);
    return kind + u'-' + (hash.isEmpty() ? u"SHA256"_s : hash);
}

int expiryReminder(const QDateTime &expires, const QDateTime &now)
{
    if (!expires.isValid())
        return -1;
    if (expires <= now)
        return 0;
    int due = -1;
    for (const int days : ExpiryReminders)
        if (now.secsTo(expires) <= days * secondsPerDay)
            due = days;
    return due;
}

} // namespace gatehouse
