// SPDX-License-Identifier: Apache-2.0
#include "models/scim/CanonicalResource.h"

#include <QHash>
#include <QJsonArray>
#include <QStringList>
#include <QUrl>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// Of RFC 7643 sections 3.1, 4.1 and 4.2, and of RFC 7644 section 3.4.2; an extension's are its own.
const QHash<QString, QString> &spellings()
{
    static const QHash<QString, QString> all = [] {
        QHash<QString, QString> all;
        const QStringList names = u"schemas id externalId meta resourceType created lastModified location version "
                                  "userName name formatted familyName givenName middleName honorificPrefix "
                                  "honorificSuffix displayName nickName profileUrl title userType preferredLanguage "
                                  "locale timezone active emails phoneNumbers ims photos addresses streetAddress "
                                  "locality region postalCode country groups entitlements roles x509Certificates "
                                  "members value display type primary $ref totalResults itemsPerPage startIndex "
                                  "Resources"_s.split(u' ');
        for (const QString &name : names)
            all.insert(name.toLower(), name);
        return all;
    }();
    return all;
}

QJsonValue canonical(const QJsonValue &value);

QJsonObject withValue(const QJsonObject &member)
{
    const QString address = member.value(u"$ref"_s).toString();
    if (address.isEmpty() || (!member.value(u"value"_s).isUndefined() && !member.value(u"value"_s).isNull()))
        return member;
    QJsonObject named = member;
    const QString id = QUrl(address).adjusted(QUrl::StripTrailingSlash).fileName(QUrl::FullyEncoded);
    named.insert(u"value"_s, QUrl::fromPercentEncoding(id.toLatin1()));
    return named;
}

QJsonArray canonicalItems(const QJsonArray &items, bool areMembers)
{
    QJsonArray all;
    for (const QJsonValue &item : items) {
        const QJsonValue one = canonical(item);
        all.append(areMembers && one.isObject() ? QJsonValue(withValue(one.toObject())) : one);
    }
    return all;
}

QJsonValue canonical(const QJsonValue &value)
{
    if (value.isObject())
        return canonicalResource(value.toObject());
    return value.isArray() ? QJsonValue(canonicalItems(value.toArray(), false)) : value;
}

} // namespace

QJsonObject canonicalResource(const QJsonObject &resource)
{
    QJsonObject all;
    for (auto each = resource.begin(); each != resource.end(); ++each) {
        const QString name = spellings().value(each.key().toLower(), each.key());
        if (name != each.key() && resource.contains(name))
            continue; // it says both, and the one that is spelled right counts
        if (name == u"members" && each->isArray())
            all.insert(name, canonicalItems(each->toArray(), true));
        else
            all.insert(name, name.startsWith(u"urn:"_s, Qt::CaseInsensitive) ? each.value() : canonical(each.value()));
    }
    return all;
}

} // namespace gatehouse
