// SPDX-License-Identifier: Apache-2.0
#include "models/catalog/MappingFile.h"

#include "models/catalog/StrictObject.h"
#include "models/scim/MappingRules.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MappingFile)
};

const QString format = u"gatehouse-mappings"_s;

} // namespace

QJsonObject toJson(const AttributeMapping &mapping)
{
    return {{u"property"_s, mapping.property}, {u"label"_s, mapping.label},
            {u"scim"_s, mapping.scim},         {u"providerValue"_s, mapping.providerValue},
            {u"constant"_s, mapping.constant}, {u"onCreateOnly"_s, mapping.onCreateOnly},
            {u"required"_s, mapping.required}, {u"pattern"_s, mapping.pattern},
            {u"fallback"_s, mapping.fallback}};
}

QList<AttributeMapping> mappingsFromRows(QList<StrictObject> rows, bool mayLackProviderValue)
{
    QList<AttributeMapping> result;
    for (StrictObject &row : rows) {
        AttributeMapping mapping;
        mapping.property = row.text(u"property"_s, {});
        mapping.label = row.text(u"label"_s, {});
        mapping.scim = row.requiredText(u"scim"_s);
        mapping.providerValue =
            mayLackProviderValue ? row.text(u"providerValue"_s, {}) : row.requiredText(u"providerValue"_s);
        mapping.constant = row.text(u"constant"_s, {});
        mapping.onCreateOnly = row.flag(u"onCreateOnly"_s);
        mapping.required = row.flag(u"required"_s);
        mapping.pattern = row.text(u"pattern"_s, {});
        mapping.fallback = row.text(u"fallback"_s, {});
        if (!mapping.property.isEmpty() + !mapping.constant.isEmpty() + !mapping.pattern.isEmpty() != 1)
            row.report(u"property"_s, Texts::tr("or “constant” or “pattern” must say what is sent, and only one of "
                                                "them"));
        row.finish();
        result.append(mapping);
    }
    return result;
}

QByteArray mappingFile(const QString &connectorId, const QList<AttributeMapping> &userMappings)
{
    QJsonArray rows;
    for (const AttributeMapping &mapping : userMappings) {
        QJsonObject row = toJson(mapping);
        for (auto each = row.begin(); each != row.end();)
            each = each->toString().isEmpty() && !each->toBool() ? row.erase(each) : each + 1;
        rows.append(row);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, format}, {u"connector"_s, connectorId}, {u"userMappings"_s, rows}})
        .toJson();
}

Result<QList<AttributeMapping>> mappingsFromFile(const QByteArray &file, const Connector &connector)
{
    const auto wrong = [](const QString &what) { return failure(ErrorKind::Invalid, what); };
    const QJsonObject object = QJsonDocument::fromJson(file).object();
    if (object[u"format"].toString() != format)
        return wrong(Texts::tr("This is no file of attribute mappings. Choose one that was exported from the Identity "
                               "Management tab."));
    QString problem;
    StrictObject root(object, {}, &problem);
    root.text(u"format"_s, {});
    root.text(u"connector"_s, {});
    QList<AttributeMapping> mappings = mappingsFromRows(root.objects(u"userMappings"_s), true);
    root.finish();
    if (!problem.isEmpty())
        return wrong(problem);
    // Names are not case sensitive (RFC 7643 section 2.1), and are written as the connector spells them.
    for (AttributeMapping &mapping : mappings) {
        for (const AttributeMapping &theirs : connector.userMappings) {
            if (theirs.scim.compare(mapping.scim, Qt::CaseInsensitive) == 0)
                mapping.scim = theirs.scim;
        }
    }
    if (const QStringList problems = mappingProblems(mappings, connector); !problems.isEmpty())
        return wrong(problems.join(u' '));
    for (AttributeMapping &mapping : mappings) {
        mapping.required = isRequired(mapping, connector);
        mapping.providerValue.clear();
        for (const AttributeMapping &theirs : connector.userMappings) {
            if (theirs.scim == mapping.scim)
                mapping.providerValue = theirs.providerValue;
        }
    }
    return mappings;
}

} // namespace gatehouse
