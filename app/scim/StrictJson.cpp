// SPDX-License-Identifier: Apache-2.0
#include "app/scim/StrictJson.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstring>

namespace gatehouse
{

namespace
{

using namespace simdjson;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(StrictJson)
};

bool hasDuplicateKeyExactly(dom::object object)
{
    std::vector<std::string_view> keys;
    for (const auto field : object)
        keys.push_back(field.key);
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

/// Length, beginning and end of a key: equal keys have equal prints, and different ones seldom do.
quint64 printOf(std::string_view key)
{
    quint64 print = 0;
    if (key.size() >= 4) {
        quint32 first = 0, last = 0;
        std::memcpy(&first, key.data(), 4);
        std::memcpy(&last, key.data() + key.size() - 4, 4);
        print = quint64(first) << 32 | last;
    } else {
        std::memcpy(&print, key.data(), key.size());
    }
    return print + key.size() * 0x9e3779b97f4a7c15U;
}

/// Which keys of an object were seen. Only those that fall on the same bit are compared with the earlier ones.
class SeenKeys
{
public:
    /// Whether the object has to be looked at exactly: this key may have come before, or there are too many.
    bool isDoubtful(std::string_view key)
    {
        const quint64 print = printOf(key);
        const quint64 bit = quint64(1) << (print * 0x9e3779b97f4a7c15U >> 58);
        if (m_count == ptrdiff_t(m_prints.size()))
            return true;
        if (m_bits & bit) {
            const auto end = m_prints.begin() + m_count;
            if (std::find(m_prints.begin(), end, print) != end)
                return true;
        }
        m_bits |= bit;
        m_prints[m_count++] = print;
        return false;
    }

private:
    quint64 m_bits = 0;
    ptrdiff_t m_count = 0;
    std::array<quint64, 64> m_prints; // NOLINT: those before m_count are set
};

bool isContainer(dom::element value)
{
    return value.type() == dom::element_type::OBJECT || value.type() == dom::element_type::ARRAY;
}

bool hasDuplicateKeyWithin(dom::element value)
{
    if (value.type() == dom::element_type::OBJECT) {
        const dom::object object = value.get_object().value_unsafe();
        SeenKeys seen;
        bool doubtful = false;
        for (const auto field : object) {
            doubtful = doubtful || seen.isDoubtful(field.key);
            if (isContainer(field.value) && hasDuplicateKeyWithin(field.value))
                return true;
        }
        return doubtful && hasDuplicateKeyExactly(object);
    }
    const dom::array items = value.get_array().value_unsafe();
    return std::any_of(items.begin(), items.end(),
                       [](dom::element item) { return isContainer(item) && hasDuplicateKeyWithin(item); });
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
                .arg(std::min<qsizetype>(where.offset, body.size()))
                .arg(body.size()),
            detail};
}

} // namespace

Result<dom::object> StrictJson::parse(const QByteArray &body)
{
    // A mark of the byte order is passed over (RFC 8259 section 8.1).
    const qsizetype begin = body.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const auto size = body.size() - begin;
    if (m_parser.max_depth() != maxDepth || m_parser.capacity() < size_t(size)) {
        if (const auto code = m_parser.allocate(size_t(std::max<qsizetype>(size, 64 * 1024)), maxDepth))
            return failure(notJson(body, code));
    }
    dom::element root;
    // simdjson reads beyond the end, so it works on a copy of its own, kept from page to page.
    if (const auto code = m_parser.parse(body.constData() + begin, size_t(size), true).get(root))
        return failure(notJson(body, code));
    if (isContainer(root) && hasDuplicateKeyWithin(root))
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
