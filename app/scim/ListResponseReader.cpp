// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ListResponseReader.h"

#include "app/scim/StrictJson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>
#include <string>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

constexpr std::string_view enterpriseSchema = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

QString text(std::string_view utf8)
{
    const bool ascii = std::none_of(utf8.begin(), utf8.end(), [](char letter) { return letter & char(0x80); });
    return ascii ? QString::fromLatin1(utf8.data(), qsizetype(utf8.size()))
                 : QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// Attribute names have no case (RFC 7643 section 2.1).
bool is(std::string_view key, std::string_view name)
{
    return key.size() == name.size() &&
           std::equal(key.begin(), key.end(), name.begin(), [](char a, char b) { return (a | 0x20) == (b | 0x20); });
}

/// Text, or an integer written as text; empty for anything else.
QString textOf(element value)
{
    switch (value.type()) {
    case element_type::STRING:
        return text(value.get_string().value_unsafe());
    case element_type::INT64:
        return QString::number(value.get_int64().value_unsafe());
    case element_type::UINT64:
        return QString::number(value.get_uint64().value_unsafe());
    default:
        return {};
    }
}

bool booleanOf(element value, bool otherwise)
{
    if (value.type() == element_type::BOOL)
        return value.get_bool().value_unsafe();
    if (value.type() != element_type::STRING)
        return otherwise;
    const auto word = value.get_string().value_unsafe();
    return is(word, "true") || (!is(word, "false") && otherwise);
}

qint64 numberOf(element value)
{
    if (value.type() == element_type::INT64)
        return value.get_int64().value_unsafe();
    bool ok = false;
    const qint64 number = textOf(value).toLongLong(&ok);
    return ok ? number : -1;
}

/// Texts that come again as one QString: those of one person (userName and e-mail, displayName and formatted), and
/// those that many people share (department, title, given name). That saves most of the memory of a large list.
class SharedTexts
{
public:
    void nextPerson() { m_count = 0; }

    /// Shared with other people.
    QString of(element value)
    {
        if (value.type() != element_type::STRING)
            return textOf(value);
        const std::string_view utf8 = value.get_string().value_unsafe();
        if (utf8.empty())
            return {};
        const size_t slot =
            (utf8.size() * 31 + quint8(utf8.front()) * 7U + quint8(utf8[utf8.size() / 2]) * 3U + quint8(utf8.back())) %
            m_slots.size();
        auto &[bytes, shared] = m_slots[slot];
        if (bytes != utf8) {
            bytes = utf8;
            shared = text(utf8);
        }
        return shared;
    }
    /// Shared with the same person's other attributes. Only valid while the page is.
    QString own(element value)
    {
        if (value.type() != element_type::STRING)
            return textOf(value);
        const std::string_view utf8 = value.get_string().value_unsafe();
        for (size_t i = 0; i < m_count; ++i) {
            if (m_own[i].first == utf8)
                return m_own[i].second;
        }
        if (m_count == m_own.size())
            return text(utf8);
        m_own[m_count] = {utf8, text(utf8)};
        return m_own[m_count++].second;
    }

private:
    std::array<std::pair<std::string, QString>, 256> m_slots;
    std::array<std::pair<std::string_view, QString>, 8> m_own;
    size_t m_count = 0;
};

void takeName(RemoteUser &user, element value, SharedTexts &shared)
{
    object name;
    if (value.get(name) != simdjson::SUCCESS)
        return;
    for (const auto field : name) {
        if (is(field.key, "givenName"))
            user.givenName = shared.of(field.value);
        else if (is(field.key, "familyName"))
            user.familyName = shared.of(field.value);
        else if (is(field.key, "formatted"))
            user.formattedName = shared.own(field.value);
    }
}

void takeEmails(RemoteUser &user, element value, SharedTexts &shared)
{
    array emails;
    if (value.get(emails) != simdjson::SUCCESS)
        return;
    for (const element email : emails) {
        object parts;
        if (email.get(parts) != simdjson::SUCCESS)
            continue;
        element address;
        bool primary = false;
        bool present = false;
        for (const auto field : parts) {
            if (is(field.key, "value")) {
                address = field.value;
                present = true;
            } else if (is(field.key, "primary")) {
                primary = booleanOf(field.value, false);
            }
        }
        if (present && (primary || user.email.isEmpty()))
            user.email = shared.own(address);
        if (primary)
            return;
    }
}

void takeEnterprise(RemoteUser &user, element value, SharedTexts &shared)
{
    object extension;
    if (value.get(extension) != simdjson::SUCCESS)
        return;
    for (const auto field : extension) {
        if (is(field.key, "department"))
            user.department = shared.of(field.value);
        else if (is(field.key, "employeeNumber"))
            user.employeeNumber = textOf(field.value);
        else if (is(field.key, "organization"))
            user.organization = shared.of(field.value);
        else if (is(field.key, "costCenter"))
            user.costCenter = shared.of(field.value);
    }
}

void takeUser(RemoteUser &user, object row, SharedTexts &shared)
{
    shared.nextPerson();
    for (const auto field : row) {
        const std::string_view key = field.key;
        if (is(key, "id"))
            user.id = textOf(field.value);
        else if (is(key, "userName"))
            user.userName = shared.own(field.value);
        else if (is(key, "name"))
            takeName(user, field.value, shared);
        else if (is(key, "emails"))
            takeEmails(user, field.value, shared);
        else if (is(key, "active"))
            user.active = booleanOf(field.value, true);
        else if (is(key, "displayName"))
            user.displayName = shared.own(field.value);
        else if (is(key, "title"))
            user.title = shared.of(field.value);
        else if (is(key, "userType"))
            user.userType = shared.of(field.value);
        else if (is(key, "externalId"))
            user.externalId = textOf(field.value);
        else if (is(key, enterpriseSchema))
            takeEnterprise(user, field.value, shared);
    }
}

QJsonObject wholeOf(object row)
{
    const std::string json = simdjson::minify(row);
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size()))).object();
}

void takeRows(ListPage &page, array rows, SharedTexts &shared, bool resources)
{
    page.users.reserve(qsizetype(rows.size()));
    QSet<QString> ids;
    ids.reserve(qsizetype(rows.size()));
    for (const element row : rows) {
        object resource;
        RemoteUser &user = page.users.emplace_back();
        if (row.get(resource) == simdjson::SUCCESS)
            takeUser(user, resource, shared);
        const bool usable = !user.id.isEmpty() && !user.userName.isEmpty();
        if (usable && ids.contains(user.id)) {
            page.users.removeLast();
            continue;
        }
        ++page.rows;
        if (!usable) {
            ++page.unusable;
            page.users.removeLast();
            continue;
        }
        ids.insert(user.id);
        if (resources)
            user.resource = wholeOf(resource);
    }
}

tl::unexpected<Error> notSuch(const char *message)
{
    return failure(ErrorKind::Protocol, QCoreApplication::translate("ListResponseReader", message));
}

} // namespace

struct ListResponseReader::Private {
    StrictJson json;
    SharedTexts shared;
    bool resources = false;
};

ListResponseReader::ListResponseReader(bool resources) : d(std::make_unique<Private>()) { d->resources = resources; }
ListResponseReader::~ListResponseReader() = default;

Result<ListPage> ListResponseReader::read(const QByteArray &body)
{
    const auto root = d->json.parse(body);
    if (!root)
        return failure(root.error());
    ListPage page;
    bool isList = false;
    for (const auto field : *root) {
        if (is(field.key, "totalResults")) {
            page.totalResults = numberOf(field.value);
            isList = true;
        } else if (is(field.key, "startIndex")) {
            page.startIndex = numberOf(field.value);
        } else if (is(field.key, "Resources") && !field.value.is_null()) {
            array rows;
            if (field.value.get(rows) != simdjson::SUCCESS)
                return notSuch(
                    "The server's list of people is not a list. Ask its administrator, or check that the Base "
                    "URL is the one for SCIM 2.0.");
            isList = true;
            takeRows(page, rows, d->shared, d->resources);
        }
    }
    if (!isList)
        return notSuch(
            "The server answered JSON, but not a SCIM list. Check that the Base URL is the one for SCIM 2.0.");
    return page;
}

Result<ServiceCapabilities> ListResponseReader::readCapabilities(const QByteArray &body)
{
    const auto root = d->json.parse(body);
    if (!root)
        return failure(root.error());
    ServiceCapabilities capabilities;
    bool isConfig = false;
    for (const auto field : *root) {
        const bool patch = is(field.key, "patch");
        object option;
        if ((!patch && !is(field.key, "filter")) || field.value.get(option) != simdjson::SUCCESS)
            continue;
        isConfig = true;
        for (const auto part : option) {
            if (is(part.key, "supported"))
                (patch ? capabilities.patch : capabilities.filter) = booleanOf(part.value, true);
            else if (!patch && is(part.key, "maxResults"))
                capabilities.filterMaxResults = int(std::clamp<qint64>(numberOf(part.value), 0, 1'000'000));
        }
    }
    if (!isConfig)
        return notSuch("The server's ServiceProviderConfig is not one.");
    return capabilities;
}

} // namespace gatehouse
