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

} // namespace

Result<QList<User>> usersFromCsv(const QByteArray &text)
{
    const auto rows = csv::rows(text);
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return failure(ErrorKind::Invalid, Texts::tr("The file is empty. Its first line names the properties: "
                                                     "username, email, firstname, lastname …"));
    QList<const UserProperty *> columns;
    int stateColumn = -1;
    bool hasUsername = false;
    for (const QString &cell : rows->first()) {
        const QString title = cell.trimmed();
        const UserProperty *property = propertyOfColumn(title);
        if (title.compare(stateKey, Qt::CaseInsensitive) == 0) {
            stateColumn = int(columns.size());
            property = nullptr;
        } else if (!property && !title.isEmpty()) {
            return failure(ErrorKind::Invalid,
                           Texts::tr("Column “%1” is not a property of a person. Rename or remove it.").arg(title));
        }
        if (property && columns.contains(property))
            return failure(ErrorKind::Invalid,
                           Texts::tr("Two columns are “%1”. Remove one of them.").arg(property->label));
        hasUsername = hasUsername || (property && property->key == QLatin1String("username"));
        columns.append(property);
    }
    if (!hasUsername)
        return failure(
            ErrorKind::Invalid,
            Texts::tr("There is no username column. People are matched by username, so every row needs one."));

    QList<User> users;
    users.reserve(rows->size() - 1);
    for (qsizetype i = 1; i < rows->size(); ++i) {
        const QStringList &cells = rows->at(i);
        if (!cells.mid(columns.size()).join(QString()).trimmed().isEmpty())
            return failure(ErrorKind::Invalid,
                           Texts::tr("Row %1 has more cells than the first line names. A text with a comma in it needs "
                                     "quotation marks around it.")
                               .arg(i + 1));
        User user;
        for (qsizetype c = 0; c < columns.size() && c < cells.size(); ++c) {
            const QString value = cells.at(c).trimmed();
            if (c == stateColumn && !value.isEmpty()) {
                bool ok = false;
                user.state = userStateFromText(value.toLower(), &ok);
                if (!ok)
                    return failure(
                        ErrorKind::Invalid,
                        Texts::tr("Row %1: state “%2” is none of staged, active, suspended.").arg(i + 1).arg(value));
            } else if (columns.at(c) && columns.at(c)->write) {
                columns.at(c)->write(user, value);
            }
        }
        users.append(user);
    }
    return users;
}

QStringList userCsvProperties(const QByteArray &text)
{
    const auto rows = csv::rows(text);
    QStringList keys;
    if (!rows || rows->isEmpty())
        return keys;
    for (const QString &cell : rows->first())
        if (const UserProperty *property = propertyOfColumn(cell.trimmed()); property && property->write)
            keys.append(property->key);
    return keys;
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
