// SPDX-License-Identifier: Apache-2.0
#include "app/imports/DirectoryLookupQuery.h"

#include "models/base/Folding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// The values one column is compared with, each once and without the empty one, as one JSON array: a statement of five
/// parameters is read and bound in a fraction of the time of one with hundreds.
QString valuesOf(const QList<RemoteUser> &page, const std::function<QString(const RemoteUser &)> &read)
{
    QSet<QString> values;
    for (const RemoteUser &remote : page) {
        const QString value = read(remote);
        if (!value.isEmpty() && !value.contains(QChar(u'\0'))) // which no column holds
            values.insert(value);
    }
    if (values.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(values.values())).toJson(QJsonDocument::Compact));
}

class Statement
{
public:
    explicit Statement(const Dialect &dialect)
        : m_values(dialect.isSqlite() ? u"(SELECT value FROM json_each(?))"_s
                                      : u"(SELECT jsonb_array_elements_text(CAST(? AS jsonb)))"_s)
    {
    }

    /// Adds a part that answers (kind, key, userName at link time, id, username) for the keys, unless there are none.
    void add(const QString &part, const QVariantList &first, const QString &keys)
    {
        if (keys.isEmpty())
            return;
        m_bound += first;
        m_bound.append(keys);
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

Statement statementFor(const Dialect &dialect, const ApplicationId &application, const QList<RemoteUser> &page)
{
    const auto externalId = [](const RemoteUser &remote) { return remote.externalId; };
    Statement statement(dialect);
    statement.add(u"SELECT 1, l.remote_id, l.remote_user_name, u.id, u.username FROM links l "
                  "JOIN users u ON u.id = l.user_id WHERE l.application_id = ? AND l.remote_id IN %1"_s,
                  {application.toString()}, valuesOf(page, [](const RemoteUser &remote) { return remote.id; }));
    statement.add(u"SELECT 2, u.id, '', u.id, u.username FROM users u WHERE u.id IN %1"_s, {},
                  valuesOf(page, externalId));
    statement.add(u"SELECT 2, u.employee_identifier, '', u.id, u.username FROM users u "
                  "WHERE u.employee_identifier <> '' AND u.employee_identifier IN %1"_s,
                  {}, valuesOf(page, externalId));
    statement.add(u"SELECT 3, u.username_key, '', u.id, u.username FROM users u WHERE u.username_key IN %1"_s, {},
                  valuesOf(page, [](const RemoteUser &remote) { return foldedKey(remote.userName); }));
    statement.add(u"SELECT 4, u.email_key, '', u.id, u.username FROM users u WHERE u.email_key IN %1"_s, {},
                  valuesOf(page, [](const RemoteUser &remote) { return foldedKey(remote.email); }));
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
    const Statement statement = statementFor(connection.dialect(), application, page);
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
