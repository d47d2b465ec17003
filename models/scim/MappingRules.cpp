// SPDX-License-Identifier: Apache-2.0
#include "models/scim/MappingRules.h"

#include "models/directory/UserProperty.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MappingRules)
};

/// The names in braces that are no property; a brace that is left over is one too.
QStringList unknownNames(const QString &pattern)
{
    static const QRegularExpression names(u"\\{([^{}]*)\\}"_s);
    QStringList unknown;
    QString rest = pattern;
    for (auto each = names.globalMatch(pattern); each.hasNext();) {
        const QRegularExpressionMatch name = each.next();
        if (!userProperty(name.captured(1).trimmed()))
            unknown.append(name.captured(0));
        rest.remove(name.captured(0));
    }
    for (const QChar brace : {u'{', u'}'})
        if (rest.contains(brace))
            unknown.append(brace);
    return unknown;
}

} // namespace

QString mappingProblem(const AttributeMapping &mapping)
{
    // RFC 7643 section 2.1 names, with the article's way to write a sub-attribute, and extension URNs.
    static const QRegularExpression path(u"^(urn:[A-Za-z0-9:._-]+|[A-Za-z$][\\w$-]*(\\.[A-Za-z$][\\w$-]*)?"
                                         "(: ?[A-Za-z$][\\w$-]*)?)$"_s);
    const QString scim = mapping.scim.trimmed();
    if (scim.isEmpty())
        return Texts::tr("SCIM v2 Mapping: enter the attribute that is written, such as title or name.givenName.");
    if (!path.match(scim).hasMatch())
        return Texts::tr("SCIM v2 Mapping: “%1” is no attribute name. Write it like title, name.givenName, "
                         "emails: value or urn:…:User:department.")
            .arg(scim);
    // RFC 7643 sections 3.1 and 4.1: the provider's own, and what nobody is to have alike.
    static const QStringList theirs{u"id"_s, u"meta"_s, u"schemas"_s, u"groups"_s, u"password"_s};
    static const QRegularExpression ends(u"[.:]"_s);
    if (theirs.contains(scim.section(ends, 0, 0), Qt::CaseInsensitive))
        return Texts::tr("%1 is the provider's to set. Remove this mapping.").arg(scim);
    if (scim.compare(u"active", Qt::CaseInsensitive) == 0 && mapping.property != u"active")
        return Texts::tr("active says whether somebody has access. Map the property active to it, or remove this "
                         "mapping.");
    if (mapping.property.isEmpty() && mapping.constant.isEmpty() && mapping.pattern.isEmpty())
        return Texts::tr("%1: choose what is sent.").arg(scim);
    const QStringList properties = mapping.property.split(u'/', Qt::SkipEmptyParts);
    for (const QString &property : properties) {
        if (property != u"active" && !userProperty(property))
            return Texts::tr("%1: %2 is no Gatehouse property. Choose one of the list.").arg(scim, property);
    }
    if (const QStringList unknown = unknownNames(mapping.pattern); !unknown.isEmpty())
        return Texts::tr("%1: %2 is no Gatehouse property. Write properties like {firstname}.")
            .arg(scim, unknown.first());
    return {};
}

bool isRequired(const AttributeMapping &mapping, const Connector &connector)
{
    for (const AttributeMapping &each : connector.userMappings)
        if (each.required && each.scim == mapping.scim)
            return true;
    return mapping.scim == u"userName"_s; // RFC 7643 section 4.1.1
}

QStringList mappingProblems(const QList<AttributeMapping> &mappings, const Connector &connector)
{
    QStringList problems;
    QSet<QString> written;
    for (const AttributeMapping &mapping : mappings) {
        if (const QString problem = mappingProblem(mapping); !problem.isEmpty())
            problems.append(problem);
        const QString key = mapping.scim.trimmed().toLower(); // attribute names are not case sensitive (RFC 7643 2.1)
        if (!key.isEmpty() && written.contains(key))
            problems.append(Texts::tr("%1 is written twice. Remove one of the two.").arg(mapping.scim.trimmed()));
        written.insert(key);
    }
    const bool named = std::any_of(mappings.cbegin(), mappings.cend(), [](const AttributeMapping &mapping) {
        return mapping.scim.trimmed() == u"userName";
    });
    if (!named)
        problems.append(Texts::tr("Accounts are told apart by userName. Add a mapping for it, spelled like that."));
    for (const AttributeMapping &each : connector.userMappings)
        if (each.required && each.scim != u"userName" && !written.contains(each.scim.toLower()))
            problems.append(Texts::tr("%1 requires %2. Add it again.").arg(connector.name, each.scim));
    return problems;
}

} // namespace gatehouse
