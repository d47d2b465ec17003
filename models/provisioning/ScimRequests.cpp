// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/ScimRequests.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString percentEncoded(const QString &remoteId) { return QString::fromLatin1(remoteId.toUtf8().toPercentEncoding()); }

QString jsonText(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

} // namespace

QString userPath(const QString &remoteId) { return u"/Users/"_s + percentEncoded(remoteId); }

QString groupPath(const QString &remoteId)
{
    return u"/Groups/"_s + (remoteId.startsWith(u'{') ? remoteId : percentEncoded(remoteId));
}

QJsonObject activeOperation(bool active, const ScimManners &manners)
{
    if (manners.patch == u"pathless")
        return {{u"op"_s, u"replace"_s}, {u"value"_s, QJsonObject{{u"active"_s, active}}}};
    return {{u"op"_s, u"replace"_s}, {u"path"_s, u"active"_s}, {u"value"_s, active}};
}

QJsonArray membersOf(const QStringList &remoteIds)
{
    QJsonArray members;
    for (const QString &id : remoteIds)
        members.append(QJsonObject{{u"value"_s, id}});
    return members;
}

QJsonObject joinOperation(const QStringList &remoteIds)
{
    return {{u"op"_s, u"add"_s}, {u"path"_s, u"members"_s}, {u"value"_s, membersOf(remoteIds)}};
}

QList<QJsonObject> leaveOperations(const QStringList &remoteIds)
{
    QList<QJsonObject> operations;
    for (const QString &id : remoteIds)
        operations.append({{u"op"_s, u"remove"_s}, {u"path"_s, u"members[value eq %1]"_s.arg(jsonText(id))}});
    return operations;
}

} // namespace gatehouse
