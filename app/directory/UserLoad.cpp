// SPDX-License-Identifier: Apache-2.0
#include "app/directory/UserChange.h"
#include "app/directory/UserTable.h"
#include "models/base/Folding.h"
#include "models/directory/UserProperty.h"

#include <QSet>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// The stored person with what the row says. Properties that the file has no column for stay as they are: a file of
/// names and addresses neither empties a department nor reactivates anybody.
User merged(User stored, const LoadRow &row, const QStringList &properties)
{
    for (const UserProperty &property : userProperties()) {
        if (!property.write || (property.key == u"state"_s && row.keepsState))
            continue;
        const bool wanted = properties.isEmpty() ? property.key != u"state"_s && !property.read(row.user).isEmpty()
                                                 : properties.contains(property.key, Qt::CaseInsensitive);
        if (wanted)
            property.write(stored, property.read(row.user));
    }
    return stored;
}

/// An error of the row itself becomes its outcome; one of the database ends the whole load.
bool isOfTheRow(const Error &error) { return error.kind == ErrorKind::Invalid || error.kind == ErrorKind::Conflict; }

Result<LoadRow> loadOne(Connection &connection, LoadRow row, const QStringList &properties, const Actor &actor)
{
    auto stored = UserTable::findByUsername(connection, row.user.username);
    if (!stored)
        return failure(stored.error());
    Result<User> written = *stored ? UserChange::save(connection, merged(**stored, row, properties), actor)
                                   : UserChange::insert(connection, row.user, actor);
    if (!written) {
        if (!isOfTheRow(written.error()))
            return failure(written.error());
        row.outcome = LoadRow::Outcome::Failed;
        row.reason = written.error().message;
        return row;
    }
    if (!*stored)
        row.outcome = LoadRow::Outcome::Created;
    else
        row.outcome = written->version == (*stored)->version ? LoadRow::Outcome::Unchanged : LoadRow::Outcome::Updated;
    row.user = *written;
    return row;
}

} // namespace

Result<QList<LoadRow>> UserChange::load(Connection &connection, const QList<LoadRow> &rows,
                                        const QStringList &properties, const Actor &actor)
{
    QList<LoadRow> done;
    done.reserve(rows.size());
    QHash<QString, int> lines;
    for (LoadRow row : rows) {
        if (row.outcome == LoadRow::Outcome::Failed) { // it could not be read
            done.append(row);
            continue;
        }
        const QString key = foldedKey(row.user.username);
        if (const int earlier = lines.value(key); earlier > 0 && !key.isEmpty()) {
            row.outcome = LoadRow::Outcome::Failed;
            row.reason = UserStore::tr("Line %1 has the same username. Keep one of the two.").arg(earlier);
        } else {
            auto loaded = loadOne(connection, row, properties, actor);
            if (!loaded)
                return failure(loaded.error());
            row = *loaded;
            lines.insert(key, row.line);
        }
        done.append(row);
    }
    return done;
}

} // namespace gatehouse
