// SPDX-License-Identifier: Apache-2.0
#include "models/applications/ApplicationChanges.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return value.toVariant().toString();
    }
}

void addFields(QList<Change> &changes, const QString &prefix, const QJsonObject &before, const QJsonObject &after)
{
    QStringList keys = before.keys();
    for (const QString &key : after.keys()) {
        if (!before.contains(key))
            keys.append(key);
    }
    for (const QString &key : std::as_const(keys)) {
        if (before.value(key) != after.value(key))
            changes.append({prefix + key, textOf(before.value(key)), textOf(after.value(key))});
    }
}

void addField(QList<Change> &changes, const QString &field, const QString &before, const QString &after)
{
    if (before != after)
        changes.append({field, before, after});
}

QString yesNo(bool value) { return value ? u"true"_s : u"false"_s; }

QString imageText(const PortalImage &image) { return image.image.isEmpty() ? image.color : u"image"_s; }

} // namespace

QList<Change> changesBetween(const IdmSettings &before, const IdmSettings &after)
{
    QList<Change> changes;
    addFields(changes, u"idm."_s, toJson(before), toJson(after));
    return changes;
}

QList<Change> changesBetween(const Application &before, const Application &after)
{
    QList<Change> changes;
    addField(changes, u"displayLabel"_s, before.displayLabel, after.displayLabel);
    addField(changes, u"description"_s, before.description, after.description);
    if (before.portalImage != after.portalImage)
        changes.append({u"portalImage"_s, imageText(before.portalImage), imageText(after.portalImage)});
    addField(changes, u"showInPortal"_s, yesNo(before.showInPortal), yesNo(after.showInPortal));
    addField(changes, u"idpUrl"_s, before.idpUrl, after.idpUrl);
    addField(changes, u"bookmarkUrl"_s, before.bookmarkUrl, after.bookmarkUrl);
    addField(changes, u"bookmarkActive"_s, yesNo(before.bookmarkActive), yesNo(after.bookmarkActive));
    addFields(changes, u"sso."_s, toJson(before.sso), toJson(after.sso));
    changes += changesBetween(before.idm, after.idm);
    return changes;
}

} // namespace gatehouse
