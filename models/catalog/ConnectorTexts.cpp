// SPDX-License-Identifier: Apache-2.0
#include "models/catalog/ConnectorTexts.h"

#include <QJsonArray>

#include <functional>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

const QStringList textKeys{u"summary"_s, u"haveReady"_s, u"goodToKnow"_s, u"removalGuide"_s, u"tokenHint"_s, u"text"_s};

/// The value with each of its texts as `said` says it; `isText` when the value itself is one, or a list of them.
QJsonValue mapped(const QJsonValue &value, bool isText, const std::function<QString(const QString &)> &said)
{
    if (value.isString() && isText)
        return said(value.toString());
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &each : value.toArray())
            list.append(mapped(each, isText, said));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto key = object.begin(); key != object.end(); ++key)
        key.value() = mapped(key.value(), textKeys.contains(key.key()), said);
    return object;
}

} // namespace

QStringList ConnectorTexts::of(const QJsonObject &connector)
{
    QStringList texts;
    mapped(connector, false, [&texts](const QString &text) {
        if (!texts.contains(text))
            texts.append(text);
        return text;
    });
    return texts;
}

QJsonObject ConnectorTexts::translated(const QJsonObject &connector, const QJsonObject &texts)
{
    return mapped(connector, false, [&texts](const QString &text) { return texts.value(text).toString(text); })
        .toObject();
}

} // namespace gatehouse
