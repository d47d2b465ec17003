// SPDX-License-Identifier: Apache-2.0
#include "models/directory/UserCsv.h"

#include "models/directory/UserProperty.h"
#include "models/tables/Csv.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{

const QString stateKey = QStringLiteral("state");

const UserProperty *propertyOfColumn(const QString &title)
{
    if (const UserProperty *byKey = userProperty(title))
        return byKey;
    for (const UserProperty &property : userProperties())
        if (property.label.compare(title, Qt::CaseInsensitive) == 0)
            return &property;
    return nullptr;
}

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(UserCsv)
};

/// What the header row says: the property of each column, null where there is none to write.
struct Columns {
    QList<const UserProperty *> properties;
    int state = -1;
};

Result<Columns> columnsOf(const QStringList &header)
{
    Columns columns;
    bool hasUsername = false;
    for (const QString &cell : header) {
        const QString title = cell.trimmed();
        const UserProperty *property = propertyOfColumn(title);
        if (title.compare(stateKey, Qt::CaseInsensitive) == 0) {
            columns.state = int(columns.properties.size());
        } else if (!property && header.size() == 1) {
            return failure(ErrorKind::Invalid,
                           Texts::tr("The first line names one column only, “%1”. The cells of a row are separated by "
                                     "commas, semicolons or tabs. Save the file in one of these ways and choose it "
                                     "again.")
                               .arg(title));
        } else if (!property && !title.isEmpty()) {
            return failure(ErrorKind::Invalid,
                           Texts::tr("Column “%1” is not a property of a person. Rename or remove it.").arg(title));
        }
        if (property && columns.properties.contains(property))
            return failure(ErrorKind::Invalid,
                           Texts::tr("Two columns are “%1”. Remove one of them.").arg(property->label));
        hasUsername = hasUsername || (property && property->key == QLatin1String("username"));
        columns.properties.append(property);
    }
    if (!hasUsername)
        return failure(
            ErrorKind::Invalid,
            Texts::tr("There is no username column. People are matched by username, so every row needs one."));
    return columns;
}

LoadRow failed(LoadRow row, const QString &reason)
{
    row.outcome = LoadRow::Outcome::Failed;
    row.reason = reason;
    return row;
}

LoadRow rowOf(const csv::Row &read, const Columns &columns)
{
    LoadRow row;
    row.line = read.line;
    const QStringList &cells = read.cells;
    for (qsizetype c = 0; c < columns.properties.size() && c < cells.size(); ++c) {
        if (const UserProperty *property = columns.properties.at(c); property && property->write)
            property->write(row.user, cells.at(c).trimmed());
    }
    if (!cells.mid(columns.properties.size()).join(QString()).trimmed().isEmpty())
        return failed(row, Texts::tr("The row has more cells than the first line names. A text that holds a comma, or "
                                     "whatever separates the cells, needs quotation marks around it."));
    if (columns.state < 0)
        return row;
    const QString state = cells.value(columns.state).trimmed();
    row.keepsState = state.isEmpty();
    bool known = row.keepsState;
    if (!known)
        userStateFromText(state, &known);
    if (!known)
        return failed(row, Texts::tr("State “%1” is none of staged, active, suspended. Correct it and load the file "
                                     "again.")
                               .arg(state));
    return row;
}

} // namespace

Result<UserCsv> usersFromCsv(const QByteArray &text)
{
    const auto rows = csv::rows(text);
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return failure(ErrorKind::Invalid, Texts::tr("The file is empty. Its first line names the properties: "
                                                     "username, email, firstname, lastname …"));
    const auto columns = columnsOf(rows->first().cells);
    if (!columns)
        return failure(columns.error());
    UserCsv file;
    for (const UserProperty *property : columns->properties) {
        if (property && property->write)
            file.properties.append(property->key);
    }
    file.rows.reserve(rows->size() - 1);
    for (const csv::Row &row : rows->mid(1))
        file.rows.append(rowOf(row, *columns));
    return file;
}

QByteArray userCsvHeader()
{
    QStringList cells;
    for (const UserProperty &property : userProperties())
        if (property.write && property.key != stateKey)
            cells.append(property.key);
    return csv::line(cells << stateKey);
}

QByteArray userCsvLine(const User &user)
{
    QStringList cells;
    for (const UserProperty &property : userProperties())
        if (property.write && property.key != stateKey)
            cells.append(property.read(user));
    return csv::line(cells << toText(user.state));
}

} // namespace gatehouse
