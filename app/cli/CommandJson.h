// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"
#include "models/base/Page.h"
#include "models/store/Organization.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse
{

/// The objects of the command line's answers (spec: keys are only ever added). Times are ISO 8601 in UTC; what is not
/// there is null.
QJsonObject toJson(const User &user);
QJsonObject toJson(const UserGroup &group);
QJsonObject toJson(const Organization &organization);
QJsonObject toJson(const CertificateSummary &certificate);
QJsonObject toJson(const Connector &connector);
/// The application with its tabs; the list's columns come with an ApplicationSummary.
QJsonObject toJson(const Application &application);
QJsonObject toJson(const ApplicationSummary &summary);
QJsonValue toJson(const QDateTime &time);
inline QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

/// {"<noun>":[…],"next":null|CURSOR}
template <typename T> QJsonObject listJson(const QString &noun, const QList<T> &items, const QString &next = {})
{
    QJsonArray array;
    for (const T &item : items)
        array.append(toJson(item));
    return {{noun, array}, {QStringLiteral("next"), next.isEmpty() ? QJsonValue() : QJsonValue(next)}};
}

} // namespace gatehouse
