// SPDX-License-Identifier: Apache-2.0
#include "models/scim/PatchOp.h"

#include "models/scim/ScimMapping.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

enum class Op { Add, Replace, Remove };

struct Path {
    QString extension; ///< URN of the schema extension, if any
    QString attribute;
    QString filterKey;
    QString filterValue;
    QString part;
};

std::optional<Path> parsePath(const QString &text)
{
    static const QRegularExpression form(
        uR"re(^(?:(urn:[^\[\]"]+):)?([A-Za-z$]\w*)(?:\[(\w+)\s+eq\s+"?([^"\]]*)"?\])?(?:\.(\w+))?$)re"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Path{match.captured(1), match.captured(2), match.captured(3), match.captured(4), match.captured(5)};
}

bool holds(const QJsonArray &list, const QJsonValue &item)
{
    return std::any_of(list.begin(), list.end(), [&](const QJsonValue &one) {
        const QString id = attributeText(one[u"value"]);
        return one == item || (!id.isEmpty() && id == attributeText(item[u"value"]));
    });
}

void addAll(QJsonArray &list, const QJsonValue &value)
{
    const QJsonArray items = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const auto &item : items) {
        if (!holds(list, item)) // adding somebody again changes nothing
            list.append(item);
    }
}

QJsonArray without(const QJsonArray &list, const QJsonArray &gone)
{
    QJsonArray rest;
    for (const auto &item : list) {
        const bool isGone = std::any_of(gone.begin(), gone.end(), [&](const QJsonValue &one) {
            return attributeText(one[u"value"]) == attributeText(item[u"value"]);
        });
        if (!isGone)
            rest.append(item);
    }
    return rest;
}

void applyInList(QJsonArray &list, Op op, const Path &path, const QJsonValue &value)
{
    bool found = false;
    for (qsizetype i = list.size() - 1; i >= 0; --i) {
        QJsonObject item = list[i].toObject();
        if (attributeText(item.value(path.filterKey)).compare(path.filterValue, Qt::CaseInsensitive) != 0)
            continue;
        found = true;
        if (op == Op::Remove && path.part.isEmpty()) {
            list.removeAt(i);
            continue;
        }
        if (op == Op::Remove)
            item.remove(path.part);
        else if (path.part.isEmpty())
            item = value.toObject();
        else
            item.insert(path.part, value);
        list[i] = item;
    }
    if (!found && op != Op::Remove && !path.part.isEmpty())
        list.append(QJsonObject{{path.filterKey, path.filterValue}, {path.part, value}});
}

void applyTo(QJsonObject &owner, Op op, const Path &path, const QJsonValue &value)
{
    const auto held = owner.value(path.attribute);
    if (!path.filterKey.isEmpty()) {
        QJsonArray list = held.toArray();
        applyInList(list, op, path, value);
        owner.insert(path.attribute, list);
    } else if (!path.part.isEmpty()) {
        QJsonObject inner = held.toObject();
        if (op == Op::Remove)
            inner.remove(path.part);
        else
            inner.insert(path.part, value);
        owner.insert(path.attribute, inner);
    } else if (op == Op::Remove) {
        if (value.isArray() && held.isArray())
            owner.insert(path.attribute, without(held.toArray(), value.toArray()));
        else
            owner.remove(path.attribute);
    } else if (op == Op::Add && (held.isArray() || value.isArray())) {
        QJsonArray list = held.toArray();
        addAll(list, value);
        owner.insert(path.attribute, list);
    } else {
        owner.insert(path.attribute, value);
    }
}

bool apply(QJsonObject &resource, Op op, const QString &pathText, const QJsonValue &value)
{
    const auto path = parsePath(pathText);
    if (!path || path->attribute == u"id" || path->attribute == u"meta")
        return false;
    if (path->extension.isEmpty() || path->extension.startsWith(u"urn:ietf:params:scim:schemas:core:")) {
        applyTo(resource, op, *path, value);
        return true;
    }
    QJsonObject extension = resource.value(path->extension).toObject();
    applyTo(extension, op, *path, value);
    resource.insert(path->extension, extension);
    return true;
}

std::optional<Op> opOf(const QString &name)
{
    if (name.compare(u"add"_s, Qt::CaseInsensitive) == 0)
        return Op::Add;
    if (name.compare(u"replace"_s, Qt::CaseInsensitive) == 0)
        return Op::Replace;
    if (name.compare(u"remove"_s, Qt::CaseInsensitive) == 0)
        return Op::Remove;
    return std::nullopt;
}

} // namespace

Result<QJsonObject> patched(const QJsonObject &resource, const QJsonObject &patchOp)
{
    QJsonObject result = resource;
    const auto operations = patchOp.value(u"Operations"_s).toArray();
    if (operations.isEmpty())
        return failure(ErrorKind::Invalid, u"Operations is required"_s);
    for (const auto &entry : operations) {
        const auto op = opOf(entry[u"op"].toString());
        const QString path = entry[u"path"].toString();
        const auto value = entry[u"value"];
        if (!op || (path.isEmpty() && !value.isObject()))
            return failure(ErrorKind::Invalid, u"Operation not understood"_s);
        if (!path.isEmpty()) {
            if (!apply(result, *op, path, value))
                return failure(ErrorKind::Invalid, u"Path not understood: "_s + path);
            continue;
        }
        const auto values = value.toObject();
        for (auto one = values.begin(); one != values.end(); ++one) {
            if (one.key().startsWith(u"urn:") && one.value().isObject())
                result.insert(one.key(), one.value());
            else if (one.key() != u"schemas" && !apply(result, *op, one.key(), one.value()))
                return failure(ErrorKind::Invalid, u"Attribute not understood: "_s + one.key());
        }
    }
    return result;
}

} // namespace gatehouse
