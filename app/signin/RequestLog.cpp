// SPDX-License-Identifier: Apache-2.0
#include "app/signin/RequestLog.h"

#include <QDateTime>
#include <QJsonDocument>

#include <cstdio>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestText = 1024;

/// Line separators, bidirectional overrides and the like are no control characters to JSON.
QByteArray inAscii(const QByteArray &json)
{
    QByteArray text;
    for (const QChar one : QString::fromUtf8(json)) {
        if (one.unicode() >= 0x20 && one.unicode() < 0x7f)
            text += char(one.unicode());
        else
            text += "\\u" + QByteArray::number(one.unicode(), 16).rightJustified(4, '0');
    }
    return text;
}

} // namespace

QByteArray RequestLog::line(QJsonObject record)
{
    for (auto at = record.begin(); at != record.end(); ++at) {
        if (at->isString() && at->toString().size() > longestText)
            *at = at->toString().left(longestText);
    }
    record.insert(u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    return inAscii(QJsonDocument(record).toJson(QJsonDocument::Compact)) + '\n';
}

void RequestLog::write(const QJsonObject &record)
{
    const QByteArray text = line(record);
    std::fwrite(text.constData(), 1, size_t(text.size()), stderr);
    std::fflush(stderr);
}

} // namespace gatehouse
