// SPDX-License-Identifier: Apache-2.0
#include "app/saml/HarReader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HarReader)
};

constexpr qsizetype mostEntries = 20000;
const QString fields[] = {u"SAMLResponse"_s, u"SAMLRequest"_s};

/// As it would stand in a form: some browsers record the values decoded, some as they were sent.
QByteArray formPair(const QString &field, const QString &value)
{
    return field.toLatin1() + '=' + (value.contains(u'%') ? value.toUtf8() : QUrl::toPercentEncoding(value));
}

QByteArray fromForm(const QJsonObject &posted)
{
    for (const QString &field : fields) {
        for (const QJsonValue &parameter : posted[u"params"].toArray()) {
            if (parameter[u"name"].toString() == field && !parameter[u"value"].toString().isEmpty())
                return formPair(field, parameter[u"value"].toString());
        }
        for (const QString &pair : posted[u"text"].toString().split(u'&')) {
            if (pair.startsWith(field + u'='))
                return pair.toUtf8();
        }
    }
    return {};
}

} // namespace

bool isHar(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(4096);
    return start.trimmed().startsWith('{') && start.contains("\"log\"");
}

Result<QList<QByteArray>> samlMessagesInHar(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    const QJsonArray entries = document[u"log"][u"entries"].toArray();
    if (problem.error != QJsonParseError::NoError || !document.object().contains(u"log"))
        return failure(ErrorKind::Invalid,
                       Texts::tr("This is no HAR file that can be read: %1. Save the recording of the browser again.")
                           .arg(problem.errorString()));
    QList<QByteArray> messages;
    for (qsizetype i = 0; i < std::min(entries.size(), mostEntries); ++i) {
        const QJsonObject request = entries[i][u"request"].toObject();
        const QString address = request[u"url"].toString();
        const QUrlQuery query{QUrl(address)};
        if (query.hasQueryItem(fields[0]) || query.hasQueryItem(fields[1]))
            messages.append(address.toUtf8());
        if (const QByteArray field = fromForm(request[u"postData"].toObject()); !field.isEmpty())
            messages.append(field);
    }
    if (messages.isEmpty())
        return failure(ErrorKind::Invalid,
                       Texts::tr("The recording holds no SAML message. Record again from before the sign-in, with "
                                 "“Preserve log” switched on."));
    return messages;
}

} // namespace gatehouse
