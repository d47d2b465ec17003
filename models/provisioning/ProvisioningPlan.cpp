// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/ProvisioningPlan.h"

#include "models/scim/ScimMapping.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<std::pair<ProvisioningAction, const char16_t *>, 8> actionWords{{
    {ProvisioningAction::Create, u"create"},
    {ProvisioningAction::Update, u"update"},
    {ProvisioningAction::Deactivate, u"deactivate"},
    {ProvisioningAction::Reactivate, u"reactivate"},
    {ProvisioningAction::Delete, u"delete"},
    {ProvisioningAction::Link, u"link"},
    {ProvisioningAction::Keep, u"keep"},
    {ProvisioningAction::None, u"none"},
}};

const QString newIdStart = u"{id of "_s;

bool isNewId(const QString &text) { return text.startsWith(newIdStart) && text.endsWith(u'}'); }

/// The members of a list whose ids are known; the others are counted.
QJsonArray resolvedMembers(const QJsonArray &members, const QHash<QString, QString> &ids, int &left)
{
    QJsonArray known;
    for (const QJsonValue &member : members) {
        const QString value = member[u"value"].toString();
        if (!isNewId(value)) {
            known.append(member);
        } else if (const QString id = ids.value(value); !id.isEmpty()) {
            known.append(QJsonObject{{u"value"_s, id}});
        } else {
            ++left;
        }
    }
    return known;
}

} // namespace

QString toText(ProvisioningKind kind) { return kind == ProvisioningKind::User ? u"user"_s : u"group"_s; }

QString toText(ProvisioningAction action)
{
    for (const auto &[value, text] : actionWords) {
        if (value == action)
            return QString::fromUtf16(text);
    }
    return {};
}

std::optional<ProvisioningKind> provisioningKindFromText(const QString &text)
{
    if (text == u"user")
        return ProvisioningKind::User;
    return text == u"group" ? std::optional(ProvisioningKind::Group) : std::nullopt;
}

std::optional<ProvisioningAction> provisioningActionFromText(const QString &text)
{
    for (const auto &[value, word] : actionWords) {
        if (text == QStringView(word))
            return value;
    }
    return std::nullopt;
}

bool ProvisioningChange::isRemoval() const
{
    return action == ProvisioningAction::Deactivate || action == ProvisioningAction::Delete;
}

QMap<QString, qint64> ProvisioningPlan::counts() const
{
    QMap<QString, qint64> counts;
    for (const ProvisioningChange &change : changes)
        ++counts[toText(change.action)];
    return counts;
}

PackedObject knownAfter(const ProvisioningChange &change)
{
    const bool creates = change.action == ProvisioningAction::Create && change.kind == ProvisioningKind::User;
    if (!creates || !change.effect.known.isEmpty())
        return change.effect.known;
    QJsonObject known = change.request.body;
    known.remove(u"schemas"_s);
    known.remove(u"active"_s);
    return known;
}

QList<ProvisioningField> fieldsOf(const ProvisioningChange &change)
{
    const bool creates = change.action == ProvisioningAction::Create && change.kind == ProvisioningKind::User;
    if (!creates || !change.fields.isEmpty())
        return change.fields;
    const QString userName = u"userName"_s;
    const QJsonObject body = change.request.body;
    QList<ProvisioningField> fields;
    const auto add = [&fields](const QString &path, const QJsonValue &value) {
        fields.append({path, {}, attributeText(value)});
    };
    if (body.contains(userName))
        add(userName, body.value(userName));
    for (auto attribute = body.begin(); attribute != body.end(); ++attribute) {
        const QString name = attribute.key();
        if (name == u"schemas" || name == userName)
            continue;
        const bool list = attribute->isArray();
        if (!list && !attribute->isObject()) {
            add(name, *attribute);
            continue;
        }
        const QString separator = list ? u": "_s : name.startsWith(u"urn:"_s) ? u":"_s : u"."_s;
        const QJsonObject parts = list ? attribute->toArray().first().toObject() : attribute->toObject();
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            if (!list || (part.key() != u"type" && part.key() != u"primary"))
                add(name + separator + part.key(), *part);
        }
    }
    return fields;
}

QString newIdOf(ProvisioningKind kind, const QString &name) { return newIdStart + toText(kind) + u' ' + name + u'}'; }

ProvisioningRequest resolved(const ProvisioningRequest &request, const QHash<QString, QString> &ids, int *left)
{
    ProvisioningRequest done = request;
    int missing = 0;
    if (const qsizetype slash = done.path.lastIndexOf(u'/'); isNewId(done.path.mid(slash + 1))) {
        const QString id = ids.value(done.path.mid(slash + 1));
        missing += id.isEmpty();
        done.path = done.path.left(slash + 1) + id;
    }
    if (done.body.contains(u"members"_s))
        done.body.insert(u"members"_s, resolvedMembers(done.body.value(u"members"_s).toArray(), ids, missing));
    QJsonArray operations;
    const QJsonArray asked = done.body.value(u"Operations"_s).toArray();
    for (const QJsonValue &each : asked) {
        QJsonObject operation = each.toObject();
        if (operation.value(u"path"_s) == u"members"_s) {
            const QJsonArray members = resolvedMembers(operation.value(u"value"_s).toArray(), ids, missing);
            if (members.isEmpty())
                continue;
            operation.insert(u"value"_s, members);
        }
        operations.append(operation);
    }
    if (!asked.isEmpty())
        done.body.insert(u"Operations"_s, operations);
    if (left)
        *left = missing;
    return done;
}

} // namespace gatehouse
