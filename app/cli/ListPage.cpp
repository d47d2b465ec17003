// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ListPage.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

Result<QJsonObject> pageOf(const QString &noun, const QJsonArray &items, const QString &key, const Arguments &arguments)
{
    const auto limit = arguments.number(QStringLiteral("--limit"), int(std::max<qsizetype>(items.size(), 1)));
    if (!limit)
        return failure(limit.error());
    qsizetype from = 0;
    if (const QString cursor = arguments.value(QStringLiteral("--cursor")); !cursor.isEmpty()) {
        while (from < items.size() && items.at(from)[key].toString() != cursor)
            ++from;
        if (from == items.size())
            return failure(ErrorKind::Invalid, QCoreApplication::translate(
                                                   "ListPage", "What --cursor names is not in the list any more. List "
                                                               "again without it."));
        ++from;
    }
    QJsonArray page;
    for (qsizetype i = from; i < items.size() && page.size() < *limit; ++i)
        page.append(items.at(i));
    const bool more = from + page.size() < items.size();
    return QJsonObject{{noun, page}, {QStringLiteral("next"), more ? page.last()[key] : QJsonValue()}};
}

} // namespace gatehouse::cli
