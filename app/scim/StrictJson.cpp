// SPDX-License-Identifier: Apache-2.0
#include "app/scim/StrictJson.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace gatehouse
{

namespace
{

using namespace simdjson;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(StrictJson)
};

bool hasDuplicateKeyAmongMany(dom::object object)
{
    std::vector<std::string_view> keys;
    for (const auto field : object)
        keys.push_back(field.key);
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

/// Whether a key comes twice in this object. Only keys with the same fingerprint are compared, and in a large object
/// not even those one by one.
bool hasDuplicateKey(dom::object object)
{
    constexpr int large = 64;
    quint64 seen = 0;
    int position = 0;
    for (const auto field : object) {
        const std::string_view key = field.key;
        const auto print = key.size() * 37 + (key.empty() ? 0U : quint8(key.front()) * 7U + quint8(key.back()) * 5U);
        const quint64 bit = quint64(1) << (print & 63);
        if (seen & bit) {
            if (position >= large)
                return hasDuplicateKeyAmongMany(object);
            int before = 0;
            for (const auto earlier : object) {
                if (before++ == position)
                    break;
                if (earlier.key == key)
                    return true;
            }
        }
        seen |= bit;
        ++position;
    }
    return false;
}

bool hasDuplicateKeyWithin(dom::element value)
{
    if (value.type() == dom::element_type::OBJECT) {
        const dom::object object = value.get_object().value_unsafe();
        if (hasDuplicateKey(object))
            return true;
        for (const auto field : object) {
            if (hasDuplicateKeyWithin(field.value))
                return true;
        }
    } else if (value.type() == dom::element_type::ARRAY) {
        const dom::array items = value.get_array().value_unsafe();
        for (const dom::element item : items) {
            if (hasDuplicateKeyWithin(item))
                return true;
        }
    }
    return false;
}

/// simdjson does not say where a document goes wrong; Qt's reader does, and is asked only once it has.
Error notJson(const QByteArray &body, error_code code)
{
    QJsonParseError where;
    QJsonDocument::fromJson(body, &where);
    const QString detail = QString::fromLatin1(error_message(code));
    if (where.error == QJsonParseError::NoError)
        return {ErrorKind::Protocol,
                Texts::tr("The server's answer is not valid JSON, so nothing of it was used. Try again, "
                          "then ask its administrator."),
                detail};
    return {ErrorKind::Protocol,
            Texts::tr(
                "The server's answer is not complete and valid JSON: it goes wrong at byte %1 of %2. Nothing of it was "
                "used. Try again, then ask its administrator.")
                .arg(where.offset)
                .arg(body.size()),
            detail};
}

} // namespace

Result<dom::object> StrictJson::parse(QByteArray &body)
{
    const auto size = body.size();
    body.reserve(size + qsizetype(SIMDJSON_PADDING));
    if (m_parser.max_depth() != maxDepth || m_parser.capacity() < size_t(size)) {
        if (const auto code = m_parser.allocate(size_t(std::max<qsizetype>(size, 64 * 1024)), maxDepth))
            return failure(notJson(body, code));
    }
    dom::element root;
    if (const auto code = m_parser.parse(body.constData(), size_t(size), false).get(root))
        return failure(notJson(body, code));
    if (hasDuplicateKeyWithin(root))
        return failure(ErrorKind::Protocol,
                       Texts::tr("The server's answer names the same attribute twice, so nothing of it was "
                                 "used. Ask its administrator."));
    dom::object object;
    if (root.get(object))
        return failure(ErrorKind::Protocol,
                       Texts::tr("The server answered JSON, but not a SCIM resource. Check that the Base URL "
                                 "is the one for SCIM 2.0."));
    return object;
}

} // namespace gatehouse
