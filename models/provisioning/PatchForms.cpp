// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/PatchForms.h"

#include "models/base/Folding.h"
#include "models/provisioning/AttributeDiff.h"
#include "models/scim/PatchOp.h"
#include "models/scim/ScimMapping.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

const QString leavingPath = u"members[value eq "_s;

QJsonArray operationsOf(const ProvisioningRequest &patch) { return patch.body.value(u"Operations"_s).toArray(); }

/// Of leaveOperations().
QString leaving(const QString &path)
{
    if (!path.startsWith(leavingPath))
        return {};
    const QString quoted = path.mid(leavingPath.size()).chopped(1);
    return QJsonDocument::fromJson((u'[' + quoted + u']').toUtf8()).array().first().toString();
}

QJsonObject member(const QString &id) { return {{u"value"_s, id}}; }

/// One operation with a path for each attribute of a value.
void appendPaths(QJsonArray &operations, const QString &op, const QJsonObject &value)
{
    for (auto attribute = value.begin(); attribute != value.end(); ++attribute) {
        if (!attribute->isObject()) {
            operations.append(
                QJsonObject{{u"op"_s, op}, {u"path"_s, attribute.key()}, {u"value"_s, attribute.value()}});
            continue;
        }
        const QString separator = attribute.key().startsWith(u"urn:"_s) ? u":"_s : u"."_s;
        const QJsonObject parts = attribute->toObject();
        for (auto part = parts.begin(); part != parts.end(); ++part)
            operations.append(QJsonObject{
                {u"op"_s, op}, {u"path"_s, attribute.key() + separator + part.key()}, {u"value"_s, part.value()}});
    }
}

PatchEffect both(PatchEffect one, PatchEffect other)
{
    if (one == PatchEffect::NotTaken || other == PatchEffect::NotTaken)
        return PatchEffect::NotTaken;
    return one == PatchEffect::Taken ? other : one;
}

QString listOf(const QString &path) { return path.section(u'[', 0, 0); }

/// How many values of a list a path picks out of it.
qsizetype picked(const QJsonObject &held, const QString &path)
{
    const QString list = listOf(path);
    const qsizetype all = attributeNamed(held, list).toArray().size();
    const auto rest = patched({{list, attributeNamed(held, list).toArray()}},
                              patchBody({{{u"op"_s, u"remove"_s}, {u"path"_s, path.section(u']', 0, 0) + u']'}}}));
    return rest ? all - rest->value(list).toArray().size() : 0;
}

PatchEffect effectOn(const QJsonValue &held, const QJsonValue &asked)
{
    if (held.isUndefined() || held.isNull())
        return PatchEffect::NotShown;
    PatchEffect effect = PatchEffect::Taken;
    if (asked.isObject()) {
        const QJsonObject object = asked.toObject();
        for (auto each = object.begin(); each != object.end(); ++each)
            effect = both(effect, effectOn(attributeNamed(held.toObject(), each.key()), each.value()));
        return effect;
    }
    if (asked.isArray()) {
        const QJsonArray there = held.toArray();
        const QJsonArray wanted = asked.toArray();
        const auto isThere = [&there](const QJsonValue &one) {
            return std::any_of(there.begin(), there.end(), [&one](const QJsonValue &other) {
                const bool byValue = one.isObject() && !one[u"value"].isUndefined();
                return effectOn(byValue ? other[u"value"] : other, byValue ? one[u"value"] : one) == PatchEffect::Taken;
            });
        };
        return std::all_of(wanted.begin(), wanted.end(), isThere) ? effect : PatchEffect::NotTaken;
    }
    return foldedKey(attributeText(held)) == foldedKey(attributeText(asked)) ? effect : PatchEffect::NotTaken;
}

bool isIn(const QJsonObject &group, const QString &id)
{
    const QJsonArray members = attributeNamed(group, u"members"_s).toArray();
    return std::any_of(members.begin(), members.end(),
                       [&id](const QJsonValue &one) { return attributeText(one[u"value"]) == id; });
}

} // namespace

PatchTopic topicOf(const ProvisioningRequest &patch)
{
    const bool group = patch.path.startsWith(u"/Groups"_s);
    bool picks = false;
    for (const QJsonValue &operation : operationsOf(patch)) {
        const QString path = operation[u"path"].toString();
        if (path.startsWith(u"members"_s))
            return operation[u"op"].toString() == u"remove" ? PatchTopic::Leave : PatchTopic::Join;
        if (!group && (path == u"active" || operation[u"value"][u"active"].isBool()))
            return PatchTopic::UserActive;
        picks = picks || path.contains(u'[');
    }
    return group ? PatchTopic::GroupAttributes : picks ? PatchTopic::UserListPart : PatchTopic::UserAttributes;
}

bool picksFromList(const ProvisioningRequest &patch)
{
    const QJsonArray operations = operationsOf(patch);
    return std::any_of(operations.begin(), operations.end(), [](const QJsonValue &operation) {
        const QString path = operation[u"path"].toString();
        return path.contains(u'[') && !path.startsWith(u"members"_s);
    });
}

ProvisioningRequest withLists(const ProvisioningRequest &patch, const QJsonObject &lists)
{
    QJsonArray said;
    for (const QJsonValue &operation : operationsOf(patch)) {
        const QString list = listOf(operation[u"path"].toString());
        QJsonObject value = operation[u"value"].toObject();
        if (list.isEmpty()) {
            for (auto each = lists.begin(); each != lists.end(); ++each) {
                if (value.contains(each.key()))
                    value.insert(each.key(), *each);
            }
            said.append(QJsonObject{{u"op"_s, operation[u"op"]}, {u"value"_s, value}});
        } else if (!lists.contains(list)) {
            said.append(operation);
        } else if (lists.value(list).toArray().isEmpty()) {
            said.append(QJsonObject{{u"op"_s, u"remove"_s}, {u"path"_s, list}});
        } else {
            said.append(QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, list}, {u"value"_s, lists.value(list)}});
        }
    }
    ProvisioningRequest whole = patch;
    whole.body.insert(u"Operations"_s, said);
    return whole;
}

std::optional<ProvisioningRequest> otherForm(const ProvisioningRequest &patch, const QJsonObject &known)
{
    QJsonArray said;
    QJsonObject together;
    QString how;
    if (picksFromList(patch))
        return {};
    for (const QJsonValue &operation : operationsOf(patch)) {
        const QString op = operation[u"op"].toString();
        const QString path = operation[u"path"].toString();
        if (const QString id = leaving(path); !id.isEmpty())
            said.append(QJsonObject{{u"op"_s, op}, {u"path"_s, u"members"_s}, {u"value"_s, QJsonArray{member(id)}}});
        else if (op == u"remove")
            said.append(operation);
        else if (path.isEmpty())
            appendPaths(said, op, operation[u"value"].toObject());
        else
            placeWhole(together, known, path, operation[u"value"]), how = how.isEmpty() ? op : u"replace"_s;
    }
    together.remove(u"schemas"_s);
    if (!together.isEmpty())
        said.prepend(QJsonObject{{u"op"_s, how}, {u"value"_s, together}});
    if (said == operationsOf(patch))
        return {};
    ProvisioningRequest other = patch;
    other.body.insert(u"Operations"_s, said);
    return other;
}

std::optional<ProvisioningRequest> wholeForm(const ProvisioningRequest &patch, const QJsonObject &held)
{
    if (patch.path.startsWith(u"/Groups"_s) && attributeNamed(held, u"members"_s).isUndefined())
        return {};
    auto whole = patched(held, patch.body);
    if (!whole)
        return {};
    for (const char *theirs : {"meta", "groups"})
        whole->remove(QLatin1StringView(theirs));
    return ProvisioningRequest{u"PUT"_s, patch.path, *whole};
}

PatchEffect effectOf(const ProvisioningRequest &patch, const QJsonObject &held)
{
    PatchEffect effect = PatchEffect::Taken;
    for (const QJsonValue &operation : operationsOf(patch)) {
        const QString path = operation[u"path"].toString();
        if (operation[u"op"].toString() == u"remove" && path.contains(u'[') && leaving(path).isEmpty()) {
            effect = both(effect, picked(held, path) > 0 ? PatchEffect::NotTaken : PatchEffect::Taken);
        } else if (operation[u"op"].toString() != u"remove") {
            const auto asked = patched({}, {{u"Operations"_s, QJsonArray{operation}}});
            effect = both(effect, asked ? effectOn(held, *asked) : PatchEffect::NotShown);
        } else if (const QString id = leaving(path); !id.isEmpty()) {
            effect = both(effect, isIn(held, id) ? PatchEffect::NotTaken : PatchEffect::Taken);
        } else if (!attributeText(attributeAt(held, path)).isEmpty()) {
            return PatchEffect::NotTaken;
        }
    }
    return effect;
}

} // namespace gatehouse
