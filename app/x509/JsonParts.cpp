// SPDX-License-Identifier: Apache-2.0
#include "app/x509/BundleParts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse::bundle
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int deepestJson = 16;

/// Certificates of the "x5c" members (RFC 7517, section 4.7), which have plain base64 in them.
void takeChains(const QJsonValue &value, int depth, Parts &parts)
{
    if (depth > deepestJson || parts.isFull())
        return;
    for (const QJsonValue &item : value.toArray())
        takeChains(item, depth + 1, parts);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != u"x5c")
            takeChains(it.value(), depth + 1, parts);
        for (const QJsonValue &base64 : it.key() == u"x5c" ? it.value().toArray() : QJsonArray()) {
            const QByteArray der = QByteArray::fromBase64(base64.toString().toLatin1());
            const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
            const openssl::Certificate certificate(d2i_X509(nullptr, &at, long(der.size())));
            if (certificate)
                parts.addOnce(certificate.get());
            else
                ++parts.unreadable;
        }
    }
}

} // namespace

bool readJson(const QByteArray &json, Parts &parts)
{
    const QByteArray text = json.trimmed();
    if (!text.startsWith('{') && !text.startsWith('['))
        return false;
    const auto document = QJsonDocument::fromJson(text);
    takeChains(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), 0, parts);
    return !parts.isEmpty() || parts.unreadable > 0;
}

} // namespace gatehouse::bundle
