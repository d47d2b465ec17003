// SPDX-License-Identifier: Apache-2.0
#include "app/imports/DirectoryLookupQuery.h"

#include "models/base/Folding.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// A JSON string. What is no Unicode is left to the database driver, which replaces it.
void appendQuoted(QString &json, const QString &text)
{
    json += u'"';
    for (const QChar character : text) {
        if (character == u'"' || character == u'\\')
            json += u'\\';
        if (character < u' ')
            json += u"\\u%1"_s.arg(character.unicode(), 4, 16, QChar(u'0'));
        else
            json += character;
    }
    json += u'"';
}

/// The values one column is compared with, without the empty ones, as one JSON array: a statement of five parameters is
/// read and bound in a fraction of the time of one with hundreds. Empty when there is none.
template <typename Read> QString valuesOf(const QList<RemoteUser> &page, Read read)
{
    QString json;
    json.reserve(page.size() * 40);
    for (const RemoteUser &remote : page) {
        const QString value = read(remote);
        if (value.isEmpty() || value.contains(QChar(u'\0'))) // which no column holds
            continue;
        json += json.isEmpty() ? u'[' : u',';
        appendQuoted(json, value);
    }
    if (!json.isEmpty())
        json += u']';
    return json;
}

class LookupStatement
{
public:
    explicit LookupStatement(const Dialect &dialect)
        : m_values(dialect.isSqlite() ? u"json_each(?) k CROSS JOIN"_s // which keeps it the outer one
                                      : u"jsonb_array_elements_text(CAST(? AS jsonb)) AS k(value) JOIN"_s)
    {
    }

    /// Adds a part that answers (kind, key, userName at link time, id, username) for the keys, unless there are none.
    void add(const QString &part, const QString &keys, const QVariantList &more = {})
    {
        if (keys.isEmpty())
            return;
        m_bound.append(keys);
        m_bound += more;
        m_parts.append(part.arg(m_values));
    }

    bool isEmpty() const { return m_parts.isEmpty(); }
    QString sql() const { return m_parts.join(u" UNION ALL "_s); }
    const QVariantList &bound() const { return m_bound; }

private:
    const QString m_values;
    QStringList m_parts;
    QVariantList m_bound;
};

LookupStatement statementFor(const Dialect &dialect, const ApplicationId &application, const QList<RemoteUser> &page)
{
    const auto externalId = [](const RemoteUser &remote) { return remote.externalId(); };
    const auto ourId = [](const RemoteUser &remote) {
        return UserId::fromString(remote.externalId()).isNull() ? QString() : remote.externalId();
    };
    LookupStatement statement(dialect);
    statement.add(u"SELECT 1, l.remote_id, l.remote_user_name, u.id, u.username FROM %1 links l "
                  "ON l.remote_id = k.value AND l.application_id = ? JOIN users u ON u.id = l.user_id"_s,
                  valuesOf(page, [](const RemoteUser &remote) { return remote.id(); }), {application.toString()});
    statement.add(u"SELECT 2, u.id, '', u.id, u.username FROM %1 users u ON u.id = k.value"_s, valuesOf(page, ourId));
    statement.add(u"SELECT 2, u.employee_identifier, '', u.id, u.username FROM %1 users u "
                  "ON u.employee_identifier <> '' AND u.employee_identifier = k.value"_s,
                  valuesOf(page, externalId));
    statement.add(u"SELECT 3, u.username_key, '', u.id, u.username FROM %1 users u ON u.username_key = k.value"_s,
                  valuesOf(page, [](const RemoteUser &remote) { return foldedKey(remote.userName()); }));
    statement.add(u"SELECT 4, u.email_key, '', u.id, u.username FROM %1 users u ON u.email_key = k.value"_s,
                  valuesOf(page, [](const RemoteUser &remote) { return foldedKey(remote.email()); }));
    return statement;
}

void addOnce(QList<DirectoryLookup::Person> &people, const DirectoryLookup::Person &person)
{
    if (!people.contains(person))
        people.append(person);
}

} // namespace

Result<DirectoryLookup> lookUp(Connection &connection, const ApplicationId &application, const QList<RemoteUser> &page)
{
    const LookupStatement statement = statementFor(connection.dialect(), application, page);
    DirectoryLookup lookup;
    if (statement.isEmpty())
        return lookup;
    auto query = connection.exec(statement.sql(), statement.bound());
    if (!query)
        return failure(query.error());
    while (query->next()) {
        const QString key = query->value(1).toString();
        const DirectoryLookup::Person person{UserId::fromString(query->value(3).toString()),
                                             query->value(4).toString()};
        switch (query->value(0).toInt()) {
        case 1:
            lookup.links.insert(key, {person, query->value(2).toString()});
            break;
        case 2:
            addOnce(lookup.externalId[key], person);
            break;
        case 3:
            addOnce(lookup.userName[key], person);
            break;
        default:
            addOnce(lookup.email[key], person);
        }
    }
    return lookup;
}

} // namespace gatehouse
