// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/AttributeDiff.h"

#include "models/base/Folding.h"
#include "models/scim/ScimMapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

const QString active = u"active"_s;
const QString externalId = u"externalId"_s;

/// Which of several values a mapping means; -1: there is none.
qsizetype meant(const QJsonArray &values)
{
    for (const auto matches : {+[](const QJsonValue &one) { return one[u"primary"].toVariant().toBool(); },
                               +[](const QJsonValue &one) { return one[u"type"].toString() == u"work"; }}) {
        const auto found = std::find_if(values.begin(), values.end(), matches);
        if (found != values.end())
            return found - values.begin();
    }
    return values.isEmpty() ? -1 : 0;
}

/// Which of them is written over; -1: none, as the first of several is the provider's own when it has a type.
qsizetype written(const QJsonArray &values)
{
    const qsizetype index = meant(values);
    if (index < 0)
        return index;
    const QString type = attributeText(values[index][u"type"]);
    return type.isEmpty() || type == u"work" || values[index][u"primary"].toVariant().toBool() ? index : -1;
}

QJsonValue valueAt(const QJsonObject &object, const QStringList &path)
{
    const QJsonValue value = attributeNamed(object, path.first());
    return path.size() == 1 ? value : valueAt(value.toObject(), path.mid(1));
}

void removeAt(QJsonObject &object, const QStringList &path)
{
    if (path.size() == 1)
        return object.remove(path.first());
    QJsonObject inner = object.value(path.first()).toObject();
    removeAt(inner, path.mid(1));
    if (inner.isEmpty())
        object.remove(path.first());
    else
        object.insert(path.first(), inner);
}

/// Where a mapping's target is: the schema extension it belongs to (or none), and the names below it.
struct Target {
    QString extension;
    QStringList names;
    QString part; ///< of a value of a list: "value"

    explicit Target(const QString &scim)
    {
        QString rest = scim.trimmed();
        if (rest.startsWith(u"urn:"_s)) {
            const qsizetype colon = rest.lastIndexOf(u':');
            extension = rest.left(colon);
            rest = rest.mid(colon + 1);
        } else if (const qsizetype colon = rest.indexOf(u':'); colon > 0) {
            part = rest.mid(colon + 1).trimmed();
            rest = rest.left(colon).trimmed();
        }
        names = rest.split(u'.');
    }

    QStringList path() const { return extension.isEmpty() ? names : QStringList{extension} + names; }
};

/// The list with another value where the mapping means it, or without it; the provider's other values stay.
QJsonArray listWith(QJsonArray values, const QString &part, const QJsonValue &value)
{
    if (value.isUndefined()) {
        if (const qsizetype index = meant(values); index >= 0)
            values.removeAt(index);
        return values;
    }
    const qsizetype index = written(values);
    if (index < 0) {
        values.append(QJsonObject{{part, value}, {u"type"_s, u"work"_s}, {u"primary"_s, true}});
        return values;
    }
    QJsonObject item = values[index].toObject();
    item.insert(part, value);
    values[index] = item;
    return values;
}

/// The filter that finds this value among the others of its list; empty: there is none.
QString filterOf(const QJsonArray &values, qsizetype index)
{
    static const QRegularExpression word(u"^[A-Za-z]+$"_s);
    const QString type = attributeText(values[index][u"type"]);
    const auto isOfType = [&type](const QJsonValue &one) {
        return attributeText(one[u"type"]).compare(type, Qt::CaseInsensitive) == 0;
    };
    return word.match(type).hasMatch() && std::count_if(values.begin(), values.end(), isOfType) == 1
               ? u"[type eq \"%1\"]"_s.arg(type)
               : QString();
}

/// Says what becomes of one value, and nothing of the others, which the provider may have more of than we know (P4).
QJsonObject operationInList(const QString &list, const QString &part, const QJsonArray &values, const QJsonValue &value)
{
    const bool removes = value.isUndefined();
    const qsizetype index = removes ? meant(values) : written(values);
    const QJsonArray whole = listWith(values, part, value);
    if (index < 0)
        return {{u"op"_s, u"add"_s}, {u"path"_s, list}, {u"value"_s, QJsonArray{whole.last()}}};
    const QString filter = filterOf(values, index);
    if (removes && (!filter.isEmpty() || whole.isEmpty()))
        return {{u"op"_s, u"remove"_s}, {u"path"_s, list + filter}};
    if (!filter.isEmpty())
        return {{u"op"_s, u"replace"_s}, {u"path"_s, list + filter + u'.' + part}, {u"value"_s, value}};
    return {{u"op"_s, u"replace"_s}, {u"path"_s, list}, {u"value"_s, whole}};
}

/// A text is the same in both ways of writing its accents (S8).
bool isSame(const QJsonValue &one, const QJsonValue &other)
{
    return one == other || (one.isString() && other.isString() &&
                            one.toString().normalized(QString::NormalizationForm_C) ==
                                other.toString().normalized(QString::NormalizationForm_C));
}

/// Letters and digits, in one case.
QString spelling(const QJsonValue &value)
{
    QString text = foldedKey(attributeText(value));
    text.removeIf([](QChar one) { return !one.isLetterOrNumber(); });
    return text;
}

QString textAt(const QJsonObject &resource, const QString &scim)
{
    return foldedKey(attributeText(attributeAt(resource, scim)));
}

QStringList addressesOf(const QJsonObject &resource)
{
    QStringList addresses;
    const QJsonArray values = attributeNamed(resource, u"emails"_s).toArray();
    for (const QJsonValue &value : values) {
        const QString text = attributeText(value.isObject() ? attributeNamed(value.toObject(), u"value"_s) : value);
        if (!text.isEmpty())
            addresses.append(foldedKey(text));
    }
    return addresses;
}

bool agree(const QStringList &some, const QStringList &others)
{
    return std::any_of(some.cbegin(), some.cend(), [&others](const QString &one) { return others.contains(one); });
}

/// "ann" of "ann@corp.example" and of "CORP\ann".
QString withoutDomain(const QString &userName)
{
    const QString name = userName.mid(userName.lastIndexOf(u'\\') + 1).section(u'@', 0, 0);
    return name.isEmpty() ? userName : name;
}

QJsonValue plain(const QJsonValue &value) { return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value; }

} // namespace

QJsonValue attributeAt(const QJsonObject &resource, const QString &scim)
{
    const Target target(scim);
    QJsonValue value = valueAt(resource, target.path());
    if (!target.part.isEmpty()) {
        const QJsonArray values = value.toArray();
        const qsizetype index = meant(values);
        value = index < 0 ? QJsonValue(QJsonValue::Undefined) : attributeNamed(values[index].toObject(), target.part);
    } else if (scim.trimmed() == active && value.isString()) {
        value = value.toString().compare(u"true"_s, Qt::CaseInsensitive) == 0;
    } else if (value.isDouble()) {
        value = attributeText(value);
    }
    return plain(value);
}

QJsonObject reduced(const QJsonObject &resource, const QList<AttributeMapping> &mappings)
{
    QJsonObject small;
    QStringList targets{active, externalId, u"userName"_s, u"displayName"_s};
    for (const AttributeMapping &mapping : mappings)
        targets.append(mapping.scim);
    for (const QString &scim : std::as_const(targets)) {
        const Target target(scim);
        if (!target.part.isEmpty()) {
            const QJsonValue list = valueAt(resource, target.path());
            if (list.isArray())
                small.insert(target.names.first(), list);
            continue;
        }
        const QJsonValue value = attributeAt(resource, scim);
        if (!value.isUndefined())
            placeAttribute(small, scim, value);
    }
    small.remove(u"schemas"_s);
    return small;
}

QJsonObject reducedTo(const QJsonObject &pattern, const QJsonObject &resource, const QList<AttributeMapping> &mappings)
{
    QJsonObject small = reduced(resource, mappings);
    for (const AttributeMapping &mapping : mappings) {
        if (attributeAt(pattern, mapping.scim).isUndefined())
            removeAt(small, Target(mapping.scim).path());
    }
    return small;
}

QList<ProvisioningField> AttributeDiff::fields() const
{
    QList<ProvisioningField> fields;
    for (const Attribute &attribute : attributes)
        fields.append({attribute.scim, attributeText(attribute.from), attributeText(attribute.to)});
    return fields;
}

void placeWhole(QJsonObject &resource, const QJsonObject &known, const QString &scim, const QJsonValue &value)
{
    const Target target(scim);
    const QString outer = target.path().first();
    if (target.path().size() > 1 && !resource.contains(outer) && known.contains(outer))
        resource.insert(outer, known.value(outer));
    placeAttribute(resource, scim, value);
}

QJsonObject AttributeDiff::applied(QJsonObject known) const
{
    for (const Attribute &attribute : attributes) {
        const Target target(attribute.scim);
        if (!target.part.isEmpty())
            known.insert(target.names.first(),
                         listWith(known.value(target.names.first()).toArray(), target.part, attribute.to));
        else if (attribute.to.isUndefined())
            removeAt(known, target.path());
        else
            placeAttribute(known, attribute.scim, attribute.to);
    }
    known.remove(u"schemas"_s);
    return known;
}

QList<QJsonObject> AttributeDiff::operations(const QJsonObject &known, const ScimManners &manners) const
{
    QList<QJsonObject> operations;
    QJsonObject together;
    const bool pathless = manners.patch == u"pathless";
    for (const Attribute &attribute : attributes) {
        const Target target(attribute.scim);
        const QString list = target.part.isEmpty() ? QString() : target.names.first();
        if (!list.isEmpty() && !pathless) {
            operations.append(operationInList(list, target.part, known.value(list).toArray(), attribute.to));
            continue;
        }
        const QJsonArray values =
            list.isEmpty() ? QJsonArray() : listWith(known.value(list).toArray(), target.part, attribute.to);
        const QString path = list.isEmpty() ? attribute.scim.trimmed() : list;
        if (attribute.to.isUndefined() && values.isEmpty())
            operations.append({{u"op"_s, u"remove"_s}, {u"path"_s, path}});
        else if (!pathless)
            operations.append({{u"op"_s, u"replace"_s}, {u"path"_s, path}, {u"value"_s, attribute.to}});
        else if (!list.isEmpty())
            together.insert(path, values);
        else
            placeWhole(together, known, attribute.scim, attribute.to);
    }
    together.remove(u"schemas"_s);
    if (!together.isEmpty())
        operations.prepend({{u"op"_s, u"replace"_s}, {u"value"_s, together}});
    return operations;
}

QJsonArray rebasedList(const QJsonArray &before, const QJsonArray &after, QJsonArray now)
{
    const auto only = [](const QJsonArray &some, const QJsonArray &others) {
        const auto found =
            std::find_if(some.begin(), some.end(), [&](const QJsonValue &one) { return !others.contains(one); });
        return found == some.end() ? QJsonObject() : (*found).toObject();
    };
    const auto alone = [&now](const QJsonObject &item, const QString &key) -> qsizetype {
        const QString text = foldedKey(attributeText(item.value(key)));
        qsizetype place = -1;
        for (qsizetype i = 0; i < now.size() && !text.isEmpty(); ++i) {
            if (foldedKey(attributeText(attributeNamed(now[i].toObject(), key))) != text)
                continue;
            if (place >= 0)
                return -1;
            place = i;
        }
        return place;
    };
    const QJsonObject was = only(before, after);
    const QJsonObject is = only(after, before);
    qsizetype index = alone(was, u"value"_s);
    if (index < 0)
        index = was.contains(u"type"_s) ? alone(was, u"type"_s) : written(now);
    if (index < 0) {
        if (!is.isEmpty())
            now.append(is);
        return now;
    }
    if (is.isEmpty()) {
        now.removeAt(index);
        return now;
    }
    QJsonObject item = now[index].toObject();
    for (auto each = is.begin(); each != is.end(); ++each) {
        if (was.value(each.key()) != *each)
            item.insert(each.key(), *each);
    }
    now[index] = item;
    return now;
}

AttributeDiff attributeDiff(const QJsonObject &known, const QJsonObject &wanted,
                            const QList<AttributeMapping> &mappings)
{
    AttributeDiff diff;
    QStringList targets;
    for (const AttributeMapping &mapping : mappings) {
        if (!mapping.onCreateOnly && mapping.scim.trimmed() != active)
            targets.append(mapping.scim.trimmed());
    }
    if (wanted.contains(externalId) && !targets.contains(externalId))
        targets.append(externalId);
    for (const QString &scim : std::as_const(targets)) {
        const QJsonValue from = attributeAt(known, scim);
        const QJsonValue to = attributeAt(wanted, scim);
        if (!isSame(from, to) && !(to.isUndefined() && attributeText(from).isEmpty()))
            diff.attributes.append({scim, from, to});
    }
    return diff;
}

QJsonObject patchBody(const QList<QJsonObject> &operations)
{
    QJsonArray array;
    for (const QJsonObject &operation : operations)
        array.append(operation);
    return {{u"schemas"_s, QJsonArray{u"urn:ietf:params:scim:api:messages:2.0:PatchOp"_s}}, {u"Operations"_s, array}};
}

ProvisioningRequest changeRequest(const QString &path, const QList<QJsonObject> &operations, const QJsonObject &whole,
                                  const ScimManners &manners)
{
    if (manners.patch == u"put")
        return {u"PUT"_s, path, whole};
    return {u"PATCH"_s, path, patchBody(operations)};
}

QJsonObject shownOtherwise(QJsonObject shown, const ProvisioningChange &change, const QJsonObject &answered,
                           const QList<AttributeMapping> &mappings)
{
    const QJsonObject known = knownAfter(change);
    const QJsonObject before = change.before ? change.before->known.object() : QJsonObject();
    QStringList changed;
    for (const ProvisioningField &field : change.fields)
        changed.append(field.path);
    for (const AttributeMapping &mapping : mappings) {
        const QString scim = mapping.scim.trimmed();
        const bool written = change.request.method != u"PATCH" || changed.contains(scim);
        const QJsonValue sent = attributeAt(known, scim);
        const QJsonValue there = attributeAt(answered, scim);
        const QJsonValue was = attributeAt(before, scim);
        if (scim == active || !written)
            continue;
        if (there.isUndefined()) {
            if (!isSame(sent, was))
                shown.remove(scim); // that was another value's
            continue;
        }
        const bool wasThere = isSame(there, was) || spelling(there) == spelling(was);
        const bool spelt = !spelling(there).isEmpty() && spelling(there) == spelling(sent);
        if (sent.isUndefined() || isSame(there, sent))
            shown.remove(scim);
        else if (spelt || !wasThere)
            shown.insert(scim, attributeText(there));
        else
            shown.remove(scim); // it was not taken
    }
    return shown;
}

QJsonObject asKnown(const QJsonObject &resource, const QJsonObject &known, const QJsonObject &shown)
{
    AttributeDiff ours;
    for (auto each = shown.begin(); each != shown.end(); ++each) {
        const QJsonValue there = attributeAt(resource, each.key());
        const QJsonValue sent = attributeAt(known, each.key());
        if (!sent.isUndefined() && isSame(attributeText(there), each.value()))
            ours.attributes.append({each.key(), there, sent});
    }
    return ours.isEmpty() ? resource : ours.applied(resource);
}

bool hasNameOrAddressOf(const QJsonObject &known, const QJsonObject &resource)
{
    const QString ours = textAt(known, u"userName"_s);
    const QString theirs = textAt(resource, u"userName"_s);
    const QStringList addresses = addressesOf(known);
    const QStringList theirAddresses = addressesOf(resource);
    return (!ours.isEmpty() && withoutDomain(ours) == withoutDomain(theirs)) || agree(addresses, theirAddresses) ||
           addresses.contains(theirs) || theirAddresses.contains(ours);
}

bool isAnother(const QJsonObject &known, const QJsonObject &resource)
{
    const QString ours = textAt(known, u"userName"_s);
    const QString theirs = textAt(resource, u"userName"_s);
    if (!ours.isEmpty() && ours == theirs)
        return false;
    const QString number = textAt(known, externalId);
    const QString theirNumber = textAt(resource, externalId);
    if (!number.isEmpty() && !theirNumber.isEmpty())
        return number != theirNumber;
    if (ours.isEmpty() || theirs.isEmpty())
        return false;
    const QStringList addresses = addressesOf(known);
    const QStringList theirAddresses = addressesOf(resource);
    const bool speaksAgainst = !addresses.isEmpty() && !theirAddresses.isEmpty() && !agree(addresses, theirAddresses) &&
                               !addresses.contains(theirs) && !theirAddresses.contains(ours);
    return speaksAgainst || !hasNameOrAddressOf(known, resource);
}

QJsonObject replacementOf(const QJsonObject &held, const QJsonObject &wanted, const QList<AttributeMapping> &mappings)
{
    QJsonObject body = held;
    for (const char *theirs : {"meta", "groups"})
        body.remove(QLatin1StringView(theirs));
    const QJsonArray schemas = body.value(u"schemas"_s).toArray();
    QSet<QString> lists; // whose other values are the provider's own, and stay
    for (const AttributeMapping &mapping : mappings) {
        if (mapping.onCreateOnly)
            continue;
        const Target target(mapping.scim);
        if (target.part.isEmpty()) {
            placeAttribute(body, mapping.scim, QJsonValue(QJsonValue::Undefined));
            continue;
        }
        const QString list = target.names.first();
        lists.insert(list);
        const QJsonArray values = listWith(body.value(list).toArray(), target.part, attributeAt(wanted, mapping.scim));
        if (values.isEmpty())
            body.remove(list);
        else
            body.insert(list, values);
    }
    const QStringList keys = body.keys();
    for (const QString &key : keys) {
        if (body.value(key).isObject() && body.value(key).toObject().isEmpty())
            body.remove(key);
    }
    for (auto value = wanted.begin(); value != wanted.end(); ++value) {
        if (lists.contains(value.key()))
            continue;
        if (!value->isObject() || !body.value(value.key()).isObject()) {
            body.insert(value.key(), *value);
            continue;
        }
        QJsonObject merged = body.value(value.key()).toObject();
        const QJsonObject ours = value->toObject();
        for (auto part = ours.begin(); part != ours.end(); ++part)
            merged.insert(part.key(), *part);
        body.insert(value.key(), merged);
    }
    QJsonArray all = wanted.value(u"schemas"_s).toArray();
    for (const QJsonValue &schema : schemas) {
        if (!all.contains(schema))
            all.append(schema);
    }
    body.insert(u"schemas"_s, all);
    return body;
}

QJsonObject accountReplacement(const QJsonObject &held, QJsonObject known, bool active,
                               const QList<AttributeMapping> &mappings)
{
    QJsonArray schemas{u"urn:ietf:params:scim:schemas:core:2.0:User"_s};
    const QStringList names = known.keys();
    for (const QString &name : names) {
        if (name.startsWith(u"urn:"_s))
            schemas.append(name);
    }
    known.insert(u"schemas"_s, schemas);
    known.insert(u"active"_s, active);
    return replacementOf(held, known, mappings);
}

} // namespace gatehouse
