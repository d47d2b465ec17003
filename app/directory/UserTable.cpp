// SPDX-License-Identifier: Apache-2.0
#include "app/directory/UserTable.h"

#include "app/directory/UserSelection.h"
#include "models/base/Folding.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// The columns of a person in the order of values() and user().
const QString columns = u"id, username, email, firstname, lastname, display_name, employee_identifier, company, "
                        "department, job_title, location, cost_center, employee_type, state, version, created, "
                        "updated"_s;

QVariantList values(const User &user)
{
    return {
        user.id.toString(),      user.username,      user.email,      user.firstname, user.lastname, user.displayName,
        user.employeeIdentifier, user.company,       user.department, user.jobTitle,  user.location, user.costCenter,
        user.employeeType,       toText(user.state), user.version,    user.created,   user.updated};
}

/// `at(i)` is column i.
template <typename At> User user(const At &at)
{
    User user;
    user.id = UserId::fromString(at(0).toString());
    user.username = at(1).toString();
    user.email = at(2).toString();
    user.firstname = at(3).toString();
    user.lastname = at(4).toString();
    user.displayName = at(5).toString();
    user.employeeIdentifier = at(6).toString();
    user.company = at(7).toString();
    user.department = at(8).toString();
    user.jobTitle = at(9).toString();
    user.location = at(10).toString();
    user.costCenter = at(11).toString();
    user.employeeType = at(12).toString();
    bool known = false;
    user.state = userStateFromText(at(13).toString(), &known);
    user.version = at(14).toLongLong();
    user.created = QDateTime::fromMSecsSinceEpoch(at(15).toLongLong(), Qt::UTC);
    user.updated = QDateTime::fromMSecsSinceEpoch(at(16).toLongLong(), Qt::UTC);
    return user;
}

/// What a search looks into. A line break keeps a match from running over from one property into the next.
QString searchKey(const User &user)
{
    return foldedKey(
        QStringList{user.username, user.email, user.firstname + u' ' + user.lastname, user.displayName}.join(u'\n'));
}

Result<std::optional<User>> findBy(Connection &connection, const QString &column, const QString &value)
{
    auto row = connection.first(u"SELECT %1 FROM users WHERE %2 = ?"_s.arg(columns, column), {value});
    if (!row)
        return failure(row.error());
    if (row->isEmpty())
        return std::optional<User>();
    return std::optional<User>(user([&](int i) { return row->at(i); }));
}

/// Number and search text of the row, as the index knows them.
Result<QVariantList> indexed(Connection &connection, const UserId &id)
{
    return connection.first(u"SELECT number, search_key FROM users WHERE id = ?"_s, {id.toString()});
}

Result<void> unindex(Connection &connection, const QVariantList &row)
{
    auto gone =
        connection.change(u"INSERT INTO users_search (users_search, rowid, search_key) VALUES ('delete', ?, ?)"_s, row);
    if (!gone)
        return failure(gone.error());
    return {};
}

Result<void> index(Connection &connection, const QVariantList &row)
{
    auto added = connection.change(u"INSERT INTO users_search (rowid, search_key) VALUES (?, ?)"_s, row);
    if (!added)
        return failure(added.error());
    return {};
}

} // namespace

Result<void> UserTable::insert(Connection &connection, const User &user)
{
    static const QString sql = u"INSERT INTO users (%1, username_key, email_key, search_key) VALUES (%2)"_s.arg(
        columns, u"?"_s + u", ?"_s.repeated(19));
    const QString key = searchKey(user);
    auto written =
        connection.change(sql, values(user) + QVariantList{foldedKey(user.username), foldedKey(user.email), key});
    if (!written)
        return failure(written.error());
    if (!connection.dialect().isSqlite())
        return {};
    // `number` is the rowid that the statement above has just given.
    auto added =
        connection.change(u"INSERT INTO users_search (rowid, search_key) VALUES (last_insert_rowid(), ?)"_s, {key});
    if (!added)
        return failure(added.error());
    return {};
}

Result<bool> UserTable::update(Connection &connection, const User &user, qint64 expectedVersion)
{
    auto before = indexed(connection, user.id);
    if (!before)
        return failure(before.error());
    if (before->isEmpty())
        return false;
    static const QString sql =
        u"UPDATE users SET username = ?, email = ?, firstname = ?, lastname = ?, display_name = ?, "
        "employee_identifier = ?, company = ?, department = ?, job_title = ?, location = ?, "
        "cost_center = ?, employee_type = ?, state = ?, version = ?, updated = ?, username_key "
        "= ?, email_key = ?, search_key = ? WHERE id = ? AND version = ?"_s;
    QVariantList bound = values(user).mid(1, 14);
    const QString key = searchKey(user);
    bound << user.updated << foldedKey(user.username) << foldedKey(user.email) << key << user.id.toString()
          << expectedVersion;
    auto changed = connection.change(sql, bound);
    if (!changed)
        return failure(changed.error());
    if (*changed == 0)
        return false;
    if (connection.dialect().isSqlite() && before->at(1).toString() != key) {
        if (auto gone = unindex(connection, *before); !gone)
            return failure(gone.error());
        if (auto added = index(connection, {before->at(0), key}); !added)
            return failure(added.error());
    }
    return true;
}

Result<bool> UserTable::remove(Connection &connection, const UserId &id)
{
    auto before = indexed(connection, id);
    if (!before)
        return failure(before.error());
    if (before->isEmpty())
        return false;
    if (connection.dialect().isSqlite()) {
        if (auto gone = unindex(connection, *before); !gone)
            return failure(gone.error());
    }
    auto removed = connection.change(u"DELETE FROM users WHERE id = ?"_s, {id.toString()});
    if (!removed)
        return failure(removed.error());
    return true;
}

Result<std::optional<User>> UserTable::find(Connection &connection, const UserId &id)
{
    return findBy(connection, u"id"_s, id.toString());
}

Result<std::optional<User>> UserTable::findByUsername(Connection &connection, const QString &username)
{
    return findBy(connection, u"username_key"_s, foldedKey(username));
}

Result<std::optional<User>> UserTable::findByEmail(Connection &connection, const QString &email)
{
    return findBy(connection, u"email_key"_s, foldedKey(email));
}

Result<QList<User>> UserTable::within(Connection &connection, const QString &subquery, const QVariantList &values)
{
    auto rows = connection.exec(u"SELECT %1 FROM users WHERE id IN (%2) ORDER BY username_key"_s.arg(columns, subquery),
                                values);
    if (!rows)
        return failure(rows.error());
    QList<User> people;
    while (rows->next())
        people.append(user([&](int i) { return rows->value(i); }));
    return people;
}

Result<Page<User>> UserTable::list(Connection &connection, const UserQuery &query)
{
    auto selection = UserSelection::of(connection, query);
    if (!selection)
        return failure(selection.error());
    if (!query.page.after.isEmpty())
        selection->add(selection->orderColumn() + u" > ?"_s, {query.page.after});
    const int limit = qBound(1, query.page.limit, 100000);
    auto rows = connection.exec(u"SELECT %1, username_key FROM %2 ORDER BY %3 LIMIT ?"_s.arg(
                                    columns, selection->fromWhere(), selection->orderColumn()),
                                selection->values() + QVariantList{limit + 1});
    if (!rows)
        return failure(rows.error());
    Page<User> page;
    QString key;
    while (rows->next()) {
        if (page.items.size() == limit) {
            page.next = key;
            break;
        }
        page.items.append(user([&](int i) { return rows->value(i); }));
        key = rows->value(17).toString();
    }
    return page;
}

Result<qint64> UserTable::count(Connection &connection, const UserQuery &query)
{
    auto selection = UserSelection::of(connection, query);
    if (!selection)
        return failure(selection.error());
    auto rows = connection.exec(u"SELECT count(*) FROM "_s + selection->fromWhere(), selection->values());
    if (!rows)
        return failure(rows.error());
    return rows->next() ? rows->value(0).toLongLong() : 0;
}

Result<QString> UserTable::keyBefore(Connection &connection, const UserQuery &query, qint64 row)
{
    if (row <= 0)
        return QString();
    auto selection = UserSelection::of(connection, query);
    if (!selection)
        return failure(selection.error());
    // An offset, but over an index alone and once per jump; the pages themselves are read by key.
    auto rows = connection.exec(u"SELECT username_key FROM %1 ORDER BY %2 LIMIT 1 OFFSET ?"_s.arg(
                                    selection->fromWhere(), selection->orderColumn()),
                                selection->values() + QVariantList{row - 1});
    if (!rows)
        return failure(rows.error());
    return rows->next() ? rows->value(0).toString() : QString();
}

} // namespace gatehouse
