// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Arguments.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{
QString tr(const char *text) { return QCoreApplication::translate("Arguments", text); }
} // namespace

Result<int> Arguments::number(const QString &name, int absent, int least) const
{
    if (!has(name))
        return absent;
    bool ok = false;
    const int number = value(name).toInt(&ok);
    if (!ok || number < least)
        return failure(
            ErrorKind::Invalid,
            tr("%1 takes a whole number from %2 on, not \"%3\"").arg(name, QString::number(least), value(name)));
    return number;
}

Result<std::optional<bool>> Arguments::choice(const QString &name) const
{
    if (!has(name))
        return std::nullopt;
    const QString word = value(name).toLower();
    if (word == QStringLiteral("yes") || word == QStringLiteral("on"))
        return true;
    if (word == QStringLiteral("no") || word == QStringLiteral("off"))
        return false;
    return failure(ErrorKind::Invalid, tr("%1 takes yes or no, on or off, not \"%2\"").arg(name, value(name)));
}

Result<std::optional<QDateTime>> Arguments::time(const QString &name) const
{
    if (!has(name))
        return std::nullopt;
    QDateTime time = QDateTime::fromString(value(name), Qt::ISODateWithMs);
    if (!time.isValid())
        return failure(
            ErrorKind::Invalid,
            tr("%1 takes a time such as 2026-11-25T18:30:00Z or 2026-11-25, not \"%2\"").arg(name, value(name)));
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

Result<QList<std::pair<QString, QString>>> Arguments::pairs(const QString &name) const
{
    QList<std::pair<QString, QString>> pairs;
    for (const QString &text : values(name)) {
        const auto equals = text.indexOf(u'=');
        if (equals < 1)
            return failure(ErrorKind::Invalid, tr("Write KEY=VALUE, not \"%1\"").arg(text));
        pairs.append({text.left(equals), text.mid(equals + 1)});
    }
    return pairs;
}

} // namespace gatehouse
