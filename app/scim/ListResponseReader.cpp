// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ListResponseReader.h"

#include "app/scim/StrictJson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

constexpr std::string_view listSchema = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
constexpr std::string_view enterpriseSchema = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

/// Attribute names have no case (RFC 7643 section 2.1).
bool is(std::string_view key, std::string_view name)
{
    return key.size() == name.size() &&
           std::equal(key.begin(), key.end(), name.begin(), [](char a, char b) { return (a | 0x20) == (b | 0x20); });
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

/// An integer, also one that is written as text; -1 for anything else.
qint64 numberOf(element value)
{
    if (value.type() == element_type::INT64)
        return value.get_int64().value_unsafe();
    if (value.type() != element_type::STRING)
        return -1;
    bool ok = false;
    const qint64 number = QByteArrayView(value.get_string().value_unsafe()).toLongLong(&ok);
    return ok ? number : -1;
}

/// The texts of one person, as they are in the document.
class PersonReader
{
public:
    /// Whether it is one: who has an id and a userName. Valid until the next one is read.
    bool read(object row);
    RemoteUser user() const { return RemoteUser(m_texts, m_active); }

private:
    /// A text, or an integer written as text; nothing for anything else.
    QByteArrayView textOf(RemoteUser::Attribute attribute, element value);
    void take(RemoteUser::Attribute attribute, element value) { m_texts[attribute] = textOf(attribute, value); }
    void takeName(element value);
    void takeEmails(element value);
    void takeEnterprise(element value);

    RemoteUser::Texts m_texts;
    bool m_active = true;
    std::array<std::array<char, 24>, RemoteUser::attributes> m_integers; // NOLINT: written before it is read
};

QByteArrayView PersonReader::textOf(RemoteUser::Attribute attribute, element value)
{
    auto &digits = m_integers[attribute];
    switch (value.type()) {
    case element_type::STRING:
        return value.get_string().value_unsafe();
    case element_type::INT64:
        return {digits.data(),
                std::to_chars(digits.begin(), digits.end(), value.get_int64().value_unsafe()).ptr - digits.data()};
    case element_type::UINT64:
        return {digits.data(),
                std::to_chars(digits.begin(), digits.end(), value.get_uint64().value_unsafe()).ptr - digits.data()};
    default:
        return {};
    }
}

void PersonReader::takeName(element value)
{
    object name;
    if (value.get(name) != simdjson::SUCCESS)
        return;
    for (const auto field : name) {
        if (is(field.key, "givenName"))
            take(RemoteUser::GivenName, field.value);
        else if (is(field.key, "familyName"))
            take(RemoteUser::FamilyName, field.value);
        else if (is(field.key, "formatted"))
            take(RemoteUser::FormattedName, field.value);
    }
}

void PersonReader::takeEmails(element value)
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
        if (present && (primary || m_texts[RemoteUser::Email].isEmpty()))
            take(RemoteUser::Email, address);
        if (primary)
            return;
    }
}

void PersonReader::takeEnterprise(element value)
{
    object extension;
    if (value.get(extension) != simdjson::SUCCESS)
        return;
    for (const auto field : extension) {
        if (is(field.key, "department"))
            take(RemoteUser::Department, field.value);
        else if (is(field.key, "employeeNumber"))
            take(RemoteUser::EmployeeNumber, field.value);
        else if (is(field.key, "organization"))
            take(RemoteUser::Organization, field.value);
        else if (is(field.key, "costCenter"))
            take(RemoteUser::CostCenter, field.value);
    }
}

bool PersonReader::read(object row)
{
    m_texts.fill({});
    m_active = true;
    for (const auto field : row) {
        const std::string_view key = field.key;
        if (is(key, "id"))
            take(RemoteUser::Id, field.value);
        else if (is(key, "userName"))
            take(RemoteUser::UserName, field.value);
        else if (is(key, "name"))
            takeName(field.value);
        else if (is(key, "emails"))
            takeEmails(field.value);
        else if (is(key, "active"))
            m_active = booleanOf(field.value, true);
        else if (is(key, "displayName"))
            take(RemoteUser::DisplayName, field.value);
        else if (is(key, "title"))
            take(RemoteUser::Title, field.value);
        else if (is(key, "userType"))
            take(RemoteUser::UserType, field.value);
        else if (is(key, "externalId"))
            take(RemoteUser::ExternalId, field.value);
        else if (is(key, enterpriseSchema))
            takeEnterprise(field.value);
    }
    return !m_texts[RemoteUser::Id].isEmpty() && !m_texts[RemoteUser::UserName].isEmpty();
}

QJsonObject wholeOf(object row)
{
    const std::string json = simdjson::minify(row);
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size()))).object();
}

void takeRows(ListPage &page, array rows, bool resources)
{
    page.users.reserve(qsizetype(rows.size()));
    QSet<QByteArrayView> ids;
    ids.reserve(qsizetype(rows.size()));
    PersonReader person;
    for (const element row : rows) {
        object resource;
        const bool isPerson = row.get(resource) == simdjson::SUCCESS && person.read(resource);
        if (isPerson) {
            RemoteUser &user = page.users.emplace_back(person.user());
            const auto known = ids.size();
            ids.insert(user.utf8(RemoteUser::Id)); // which stays where it is, unlike the reader's
            if (ids.size() == known) {
                page.users.removeLast();
                continue;
            }
            if (resources)
                user.resource = wholeOf(resource);
        }
        ++page.rows;
        page.unusable += !isPerson;
    }
}

/// An empty list may have neither of the attributes that make it one.
bool saysList(element schemas)
{
    array names;
    if (schemas.get(names) != simdjson::SUCCESS)
        return false;
    return std::any_of(names.begin(), names.end(), [](element name) {
        return name.type() == element_type::STRING && is(name.get_string().value_unsafe(), listSchema);
    });
}

tl::unexpected<Error> notSuch(const char *message)
{
    return failure(ErrorKind::Protocol, QCoreApplication::translate("ListResponseReader", message));
}

} // namespace

struct ListResponseReader::Private {
    StrictJson json;
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
        } else if (is(field.key, "schemas")) {
            isList = isList || saysList(field.value);
        } else if (is(field.key, "startIndex")) {
            page.startIndex = numberOf(field.value);
        } else if (is(field.key, "Resources") && !field.value.is_null()) {
            array rows;
            if (field.value.get(rows) != simdjson::SUCCESS)
                return notSuch(
                    "The server's list of people is not a list. Ask its administrator, or check that the Base "
                    "URL is the one for SCIM 2.0.");
            isList = true;
            takeRows(page, rows, d->resources);
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
