// SPDX-License-Identifier: Apache-2.0
#include "models/scim/ScimMapping.h"

#include "models/directory/UserProperty.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString propertyOf(const User &user, const QString &key)
{
    const UserProperty *property = userProperty(key);
    return property ? property->read(user) : QString();
}

QString filledIn(const User &user, const QString &pattern)
{
    static const QRegularExpression names(u"\\{([^{}]*)\\}"_s);
    QString filled;
    qsizetype end = 0;
    for (auto each = names.globalMatch(pattern); each.hasNext();) {
        const QRegularExpressionMatch name = each.next();
        filled += pattern.mid(end, name.capturedStart() - end) + propertyOf(user, name.captured(1).trimmed());
        end = name.capturedEnd();
    }
    return (filled + pattern.mid(end)).trimmed();
}

/// "firstname/lastname" is both with a blank between; a constant stands for itself; what is empty takes the default.
QString valueOf(const User &user, const AttributeMapping &mapping)
{
    if (!mapping.pattern.isEmpty()) {
        const QString filled = filledIn(user, mapping.pattern);
        return filled.isEmpty() ? mapping.fallback : filled;
    }
    if (mapping.property.isEmpty())
        return mapping.constant;
    QStringList parts;
    const QStringList keys = mapping.property.split(u'/');
    for (const QString &key : keys) {
        const QString part = propertyOf(user, key);
        if (!part.isEmpty())
            parts += part;
    }
    return parts.isEmpty() ? mapping.fallback : parts.join(u' ');
}

QString textOf(const User &user, const AttributeMapping &mapping, const ScimManners &manners)
{
    const QString value = valueOf(user, mapping);
    return mapping.scim == u"userName"_s && manners.usernameRule == u"localPart"_s ? value.section(u'@', 0, 0) : value;
}

void insertAt(QJsonObject &object, const QStringList &path, const QJsonValue &value)
{
    if (path.size() == 1) {
        object.insert(path.first(), value);
        return;
    }
    QJsonObject inner = object.value(path.first()).toObject();
    insertAt(inner, path.mid(1), value);
    object.insert(path.first(), inner);
}

} // namespace

void placeAttribute(QJsonObject &resource, const QString &target, const QJsonValue &value)
{
    const QString scim = target.trimmed();
    if (scim.startsWith(u"urn:"_s)) {
        const qsizetype colon = scim.lastIndexOf(u':');
        const QString schema = scim.left(colon);
        QJsonArray schemas = resource.value(u"schemas"_s).toArray();
        if (!schemas.contains(schema))
            schemas.append(schema);
        resource.insert(u"schemas"_s, schemas);
        insertAt(resource, QStringList{schema} + scim.mid(colon + 1).split(u'.'), value);
        return;
    }
    if (const qsizetype colon = scim.indexOf(u':'); colon > 0) {
        const QString attribute = scim.left(colon).trimmed();
        const QJsonObject item{{scim.mid(colon + 1).trimmed(), value}, {u"type"_s, u"work"_s}, {u"primary"_s, true}};
        resource.insert(attribute, QJsonArray{item});
        return;
    }
    insertAt(resource, scim.split(u'.'), value);
}

QJsonObject scimUser(const User &user, const QList<AttributeMapping> &mappings, const ScimManners &manners)
{
    QJsonObject resource{{u"schemas"_s, QJsonArray{u"urn:ietf:params:scim:schemas:core:2.0:User"_s}}};
    for (const AttributeMapping &mapping : mappings) {
        // A Boolean has to be one on the wire, and staged or suspended people are both not active.
        if (mapping.property == u"active"_s) {
            placeAttribute(resource, mapping.scim, user.state == UserState::Active);
            continue;
        }
        if (const QString value = textOf(user, mapping, manners); !value.isEmpty())
            placeAttribute(resource, mapping.scim, value);
    }
    return resource;
}

QString scimText(const User &user, const QString &scim, const QList<AttributeMapping> &mappings,
                 const ScimManners &manners)
{
    QString text;
    for (const AttributeMapping &mapping : mappings) {
        if (mapping.scim.trimmed() != scim || mapping.property == u"active"_s)
            continue;
        if (const QString value = textOf(user, mapping, manners); !value.isEmpty())
            text = value; // of two that go there the last stays
    }
    return text;
}

QJsonObject scimGroup(const UserGroup &group, const QList<AttributeMapping> &mappings)
{
    QJsonObject resource{{u"schemas"_s, QJsonArray{u"urn:ietf:params:scim:schemas:core:2.0:Group"_s}}};
    for (const AttributeMapping &mapping : mappings) {
        const QString value = mapping.property.isEmpty()             ? mapping.constant
                              : mapping.property == u"name"_s        ? group.name
                              : mapping.property == u"description"_s ? group.description
                                                                     : QString();
        if (!value.isEmpty())
            placeAttribute(resource, mapping.scim, value);
    }
    return resource;
}

QJsonValue attributeNamed(const QJsonObject &object, const QString &name)
{
    if (const auto exact = object.constFind(name); exact != object.constEnd())
        return *exact;
    for (auto each = object.constBegin(); each != object.constEnd(); ++each) {
        if (each.key().compare(name, Qt::CaseInsensitive) == 0)
            return *each;
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString attributeText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

} // namespace gatehouse
