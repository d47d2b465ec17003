// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ScimRetry.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

namespace gatehouse
{

using std::chrono::milliseconds;

namespace
{

/// In the three forms of RFC 9110 section 5.6.7. The day of the week says nothing new.
QDateTime httpDate(const QByteArray &bytes)
{
    const QString text = QString::fromLatin1(bytes.simplified());
    const QString rest = text.mid(text.indexOf(u' ') + 1);
    for (const auto &form : {QStringLiteral("dd MMM yyyy hh:mm:ss 'GMT'"), QStringLiteral("dd-MMM-yy hh:mm:ss 'GMT'"),
                             QStringLiteral("MMM d hh:mm:ss yyyy")}) {
        QDateTime date = QLocale::c().toDateTime(rest, form);
        if (!date.isValid())
            continue;
        date.setTimeSpec(Qt::UTC);
        // Qt takes two digits for a year of the last century, the RFC for the nearest one that is not far ahead.
        if (form.contains(QLatin1String("-yy ")) && date.addYears(100) < QDateTime::currentDateTimeUtc().addYears(50))
            date = date.addYears(100);
        return date;
    }
    return {};
}

bool isWorthRetrying(HttpFailure failure, const HttpResponse *response)
{
    if (!response)
        return failure == HttpFailure::Cut || failure == HttpFailure::Unreachable || failure == HttpFailure::Timeout;
    const int status = response->status;
    return status == 429 || status == 500 || (status >= 502 && status <= 504);
}

} // namespace

std::optional<milliseconds> retryAfter(const HttpResponse &response)
{
    const QByteArray value = response.header("retry-after");
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    if (isNumber && seconds >= 0 && value.size() < 10)
        return std::chrono::seconds(seconds);
    const QDateTime when = httpDate(value);
    if (!when.isValid())
        return std::nullopt;
    QDateTime now = httpDate(response.header("date"));
    if (!now.isValid())
        now = QDateTime::currentDateTimeUtc();
    return milliseconds(std::max<qint64>(0, now.msecsTo(when)));
}

std::optional<milliseconds> waitBeforeRetry(const ScimRetry &retry, int tried, HttpFailure failure,
                                            const HttpResponse *response)
{
    if (tried >= retry.tries || !isWorthRetrying(failure, response))
        return std::nullopt;
    if (response) {
        if (const auto asked = retryAfter(*response))
            return std::min(*asked, retry.retryAfterCap);
    }
    if (failure == HttpFailure::Cut && tried == 1)
        return milliseconds(0); // most likely a connection that the server had closed for being idle
    return backOff(retry, tried);
}

milliseconds backOff(const ScimRetry &retry, int tried)
{
    const milliseconds most = std::min(retry.cap, retry.base * (1 << std::min(tried - 1, 16)));
    return milliseconds(QRandomGenerator::global()->bounded(qint64(most.count() + 1)));
}

} // namespace gatehouse
