// SPDX-License-Identifier: Apache-2.0
#include "app/store/WorkspaceArchive.h"

#include "models/applications/Application.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSqlField>
#include <QSqlRecord>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceArchive)
};

/// A row's size is bounded by the largest image (512 kB), as Base64.
constexpr qint64 longestLine = 4 * 1024 * 1024;

struct Table {
    QString name;
    QString order;
};

/// Parents before children. The certificates are left out: each row of theirs holds a private key.
const QList<Table> &tables()
{
    static const QList<Table> all = {{u"organization"_s, u"only_one"_s},
                                     {u"users"_s, u"number"_s},
                                     {u"user_groups"_s, u"id"_s},
                                     {u"memberships"_s, u"group_id, user_id"_s},
                                     {u"applications"_s, u"id"_s},
                                     {u"bindings"_s, u"application_id, group_id"_s},
                                     {u"links"_s, u"application_id, remote_id"_s},
                                     {u"ignored_accounts"_s, u"application_id, remote_id"_s},
                                     {u"provisioned_users"_s, u"application_id, user_id"_s},
                                     {u"provisioned_groups"_s, u"application_id, group_id"_s},
                                     {u"provisioned_members"_s, u"application_id, group_id, user_id"_s},
                                     {u"name_ids"_s, u"user_id, sp_entity_id"_s},
                                     {u"import_settings"_s, u"application_id"_s},
                                     {u"import_schedules"_s, u"application_id"_s},
                                     {u"certificate_notices"_s, u"application_id, expires, days"_s},
                                     {u"import_jobs"_s, u"number"_s},
                                     {u"import_rows"_s, u"job_id, position"_s},
                                     {u"events"_s, u"id"_s},
                                     {u"event_chain"_s, u"only_one"_s}};
    return all;
}

/// `number` is each database's own counter.
QStringList columnsOf(Connection &connection, const QString &table)
{
    QStringList columns;
    const QSqlRecord record = connection.handle().record(table);
    for (int i = 0; i < record.count(); ++i)
        if (record.fieldName(i) != u"number")
            columns.append(record.fieldName(i));
    return columns;
}

Result<qint64> schemaOf(Connection &connection)
{
    const auto row = connection.first(u"SELECT max(version) FROM gatehouse_schema"_s);
    if (!row)
        return failure(row.error());
    return row->value(0).toLongLong();
}

QJsonValue toJson(const QVariant &value)
{
    if (value.isNull())
        return {};
    if (value.typeId() == QMetaType::QByteArray)
        return QJsonObject{{u"base64"_s, QString::fromLatin1(value.toByteArray().toBase64())}};
    return QJsonValue::fromVariant(value);
}

QVariant fromJson(const QJsonValue &value)
{
    if (value.isObject())
        return QByteArray::fromBase64(value[u"base64"].toString().toLatin1());
    if (value.isDouble())
        return value.toInteger();
    return value.isNull() ? QVariant() : QVariant(value.toString());
}

QByteArray line(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; }

Result<qint64> writeRows(Connection &connection, QSaveFile &file)
{
    qint64 rows = 0;
    for (const Table &table : tables()) {
        const QStringList columns = columnsOf(connection, table.name);
        auto query =
            connection.exec(u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(columns.join(u", "_s), table.name, table.order));
        if (!query)
            return failure(query.error());
        while (query->next()) {
            QJsonObject row;
            for (int i = 0; i < columns.size(); ++i)
                row[columns[i]] = toJson(query->value(i));
            file.write(line({{u"table"_s, table.name}, {u"row"_s, row}}));
            ++rows;
        }
    }
    return rows;
}

Result<qint64> writeArchive(Connection &connection, const QString &name)
{
    if (QFile::exists(name))
        return failure(ErrorKind::Conflict,
                       Texts::tr("%1 exists already. Choose another name, or remove it first.").arg(name));
    QSaveFile file(name);
    auto unwritable = [&] {
        return failure(ErrorKind::Storage,
                       Texts::tr("%1 cannot be written: %2. Nothing is there; choose another folder or make room.")
                           .arg(name, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return unwritable();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto schema = schemaOf(connection);
    if (!schema)
        return failure(schema.error());
    file.write(line({{u"format"_s, u"gatehouse-workspace"_s}, {u"schema"_s, *schema}}));
    const auto rows = writeRows(connection, file);
    if (!rows)
        return failure(rows.error());
    file.write(line({{u"end"_s, *rows}}));
    if (!file.commit())
        return unwritable();
    return *rows;
}

/// What needs a key or a token is off until it has one again.
void withoutSecrets(QJsonObject &row)
{
    auto settings = [&row](const QString &column) {
        return QJsonDocument::fromJson(row[column].toString().toUtf8()).object();
    };
    auto text = [](const QJsonObject &object) {
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    SsoSettings sso = ssoSettingsFromJson(settings(u"sso"_s));
    sso.active = false;
    row[u"sso"_s] = text(toJson(sso));
    IdmSettings idm = idmSettingsFromJson(settings(u"idm"_s));
    idm.state = IdmState::NotConfigured;
    row[u"idm"_s] = text(toJson(idm));
}

Error notAnArchive(const QString &name, qint64 number)
{
    return {
        ErrorKind::Damaged,
        Texts::tr("%1 is not a whole export of a Gatehouse workspace (line %2). Nothing was imported; export it again.")
            .arg(name)
            .arg(number),
        {}};
}

class ArchiveReader
{
public:
    ArchiveReader(Connection &connection, const QString &name) : m_connection(connection), m_file(name) {}

    Result<qint64> read()
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage,
                           Texts::tr("%1 cannot be read: %2.").arg(m_file.fileName(), m_file.errorString()));
        if (auto fit = begin(); !fit)
            return failure(fit.error());
        while (true) {
            const QJsonObject object = next();
            if (object.contains(u"end"_s)) {
                if (object[u"end"_s].toInteger() != m_rows)
                    return failure(notAnArchive(m_file.fileName(), m_line));
                return end();
            }
            if (auto inserted = insert(object[u"table"_s].toString(), object[u"row"_s].toObject()); !inserted)
                return failure(inserted.error());
            ++m_rows;
        }
    }

private:
    QJsonObject next()
    {
        ++m_line;
        return QJsonDocument::fromJson(m_file.readLine(longestLine)).object();
    }

    Result<void> begin()
    {
        const QJsonObject header = next();
        const auto schema = schemaOf(m_connection);
        if (!schema)
            return failure(schema.error());
        if (header[u"format"_s].toString() != u"gatehouse-workspace")
            return failure(notAnArchive(m_file.fileName(), m_line));
        if (header[u"schema"_s].toInteger() > *schema)
            return failure(
                ErrorKind::Invalid,
                Texts::tr("%1 was written by a newer Gatehouse. Nothing was imported; update this one first.")
                    .arg(m_file.fileName()));
        const auto present = m_connection.first(u"SELECT name FROM organization"_s);
        if (!present)
            return failure(present.error());
        if (!present->isEmpty())
            return failure(
                ErrorKind::Conflict,
                Texts::tr("There is a workspace at this location already, that of %1. Nothing was imported; choose "
                          "another location.")
                    .arg(present->value(0).toString()));
        if (auto emptied = m_connection.exec(u"DELETE FROM event_chain"_s); !emptied)
            return failure(emptied.error());
        return {};
    }

    Result<void> insert(const QString &table, QJsonObject row)
    {
        if (table == u"event_tally")
            return {}; // of earlier versions
        if (!m_columns.contains(table)) {
            const bool known = std::any_of(tables().begin(), tables().end(),
                                           [&table](const Table &each) { return each.name == table; });
            if (!known)
                return failure(notAnArchive(m_file.fileName(), m_line));
            m_columns[table] = columnsOf(m_connection, table);
        }
        if (table == u"applications")
            withoutSecrets(row);
        // Only names that this database has itself become part of a statement.
        const QStringList &known = m_columns[table];
        QStringList columns, marks;
        QVariantList values;
        for (auto it = row.begin(); it != row.end(); ++it) {
            if (!known.contains(it.key()))
                return failure(notAnArchive(m_file.fileName(), m_line));
            columns.append(it.key());
            marks.append(u"?"_s);
            values.append(fromJson(it.value()));
        }
        const auto changed = m_connection.change(
            u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u", "_s), marks.join(u", "_s)), values);
        if (!changed)
            return failure(changed.error());
        return {};
    }

    /// What events are found and counted by belongs to the database that holds it.
    Result<qint64> end()
    {
        if (auto anew = m_connection.exec(u"UPDATE event_chain SET searchable_to = 0, counted_to = 0"_s); !anew)
            return failure(anew.error());
        if (m_connection.dialect().isSqlite())
            if (auto built = m_connection.exec(u"INSERT INTO users_search (users_search) VALUES ('rebuild')"_s); !built)
                return failure(built.error());
        return m_rows;
    }

    Connection &m_connection;
    QFile m_file;
    QHash<QString, QStringList> m_columns;
    qint64 m_line = 0;
    qint64 m_rows = 0;
};

} // namespace

Future<qint64> WorkspaceArchive::write(Database &database, const QString &file)
{
    return database.transaction([file](Connection &connection) { return writeArchive(connection, file); });
}

Future<qint64> WorkspaceArchive::read(Database &database, const QString &file)
{
    return database.transaction([file](Connection &connection) { return ArchiveReader(connection, file).read(); });
}

} // namespace gatehouse
