// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/RebaseReplacement.h"

#include "models/scim/ScimMapping.h"

#include <QJsonArray>
#include <QSet>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// A provider may write a Boolean or a number as a text, and a name's accents in another way.
bool saysTheSame(const QJsonValue &one, const QJsonValue &other)
{
    if (one == other)
        return true;
    const bool whole = one.isArray() || one.isObject() || other.isArray() || other.isObject();
    return !whole && attributeText(one).normalized(QString::NormalizationForm_C) ==
                         attributeText(other).normalized(QString::NormalizationForm_C);
}

QSet<QString> memberIds(const QJsonValue &members)
{
    QSet<QString> ids;
    const QJsonArray array = members.toArray();
    for (const QJsonValue &member : array)
        ids.insert(attributeText(member[u"value"]));
    return ids;
}

QJsonArray rebasedMembers(const QJsonValue &before, const QJsonValue &planned, const QJsonValue &now)
{
    const QSet<QString> were = memberIds(before);
    const QSet<QString> meant = memberIds(planned);
    QSet<QString> there;
    QJsonArray members;
    const QJsonArray held = now.toArray();
    for (const QJsonValue &member : held) {
        const QString id = attributeText(member[u"value"]);
        if (were.contains(id) && !meant.contains(id))
            continue; // taken out
        there.insert(id);
        members.append(member);
    }
    const QJsonArray wanted = planned.toArray();
    for (const QJsonValue &member : wanted) {
        const QString id = attributeText(member[u"value"]);
        if (!were.contains(id) && !there.contains(id))
            members.append(member);
    }
    return members;
}

} // namespace

std::optional<QJsonObject> rebaseReplacement(const QJsonObject &before, const QJsonObject &planned,
                                             const QJsonObject &now)
{
    QJsonObject body = now;
    for (const char *theirs : {"meta", "groups"})
        body.remove(QLatin1StringView(theirs));
    QStringList names = planned.keys();
    for (const QString &name : before.keys()) {
        if (!planned.contains(name))
            names.append(name);
    }
    for (const QString &name : std::as_const(names)) {
        const QJsonValue was = before.value(name);
        const QJsonValue meant = planned.value(name);
        const QJsonValue is = now.value(name);
        if (name == u"schemas" || name == u"meta" || name == u"groups" || name == u"id" || saysTheSame(was, meant))
            continue;
        if (name == u"members") {
            body.insert(name, rebasedMembers(was, meant, is));
        } else if ((was.isObject() || was.isUndefined()) && meant.isObject()) {
            const auto part = rebaseReplacement(was.toObject(), meant.toObject(), is.toObject());
            if (!part)
                return {};
            body.insert(name, *part);
        } else if (!saysTheSame(is, was) && !saysTheSame(is, meant)) {
            return {};
        } else if (meant.isUndefined()) {
            body.remove(name);
        } else {
            body.insert(name, meant);
        }
    }
    QJsonArray schemas = now.value(u"schemas"_s).toArray();
    const QJsonArray asked = planned.value(u"schemas"_s).toArray();
    for (const QJsonValue &schema : asked) {
        if (!schemas.contains(schema))
            schemas.append(schema);
    }
    if (!schemas.isEmpty())
        body.insert(u"schemas"_s, schemas);
    return body;
}

} // namespace gatehouse
