// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandText.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gatehouse
{

namespace
{

QString printable(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    return text;
}

QString plain(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    case QJsonValue::Double:
        return QString::number(value.toInteger());
    case QJsonValue::String:
        return printable(value.toString());
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &item : value.toArray())
            parts.append(plain(item));
        return parts.join(QStringLiteral(", "));
    }
    case QJsonValue::Object: {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            if (const QString text = plain(it.value()); !text.isEmpty())
                parts.append(it.key() + u'=' + text);
        return parts.join(u' ');
    }
    default:
        return {};
    }
}

QString table(const QJsonArray &rows, QStringList columns)
{
    if (columns.isEmpty()) {
        const QJsonObject first = rows.at(0).toObject();
        for (auto it = first.begin(); it != first.end(); ++it)
            if (!it->isObject() && !it->isArray())
                columns.append(it.key());
    }
    QList<QStringList> lines{columns};
    QList<qsizetype> widths;
    for (const QString &column : std::as_const(columns))
        widths.append(column.size());
    for (const QJsonValue &row : rows) {
        QStringList line;
        for (qsizetype c = 0; c < columns.size(); ++c) {
            line.append(plain(row[columns[c]]));
            widths[c] = std::max(widths[c], line.last().size());
        }
        lines.append(line);
    }
    QString text;
    for (const QStringList &line : lines) {
        for (qsizetype c = 0; c < columns.size(); ++c)
            text += c + 1 == columns.size() ? line[c] : line[c].leftJustified(widths[c] + 2);
        text += u'\n';
    }
    return text;
}

} // namespace

QString commandText(const QJsonObject &answer, const QStringList &columns)
{
    QString text;
    for (auto it = answer.begin(); it != answer.end(); ++it) {
        const QJsonArray rows = it->toArray();
        if (!rows.isEmpty() && rows.first().isObject())
            continue;
        const bool isCursor = it.key() == u"next" && it->isString(); // said last, and differently
        if (const QString value = plain(*it); !value.isEmpty() && !isCursor)
            text += it.key() + QStringLiteral(": ") + value + u'\n';
    }
    for (auto it = answer.begin(); it != answer.end(); ++it)
        if (const QJsonArray rows = it->toArray(); !rows.isEmpty() && rows.first().isObject())
            text += table(rows, columns);
    if (const QString next = answer.value(u"next").toString(); !next.isEmpty())
        text += QStringLiteral("more: --cursor %1\n").arg(printable(next));
    return text;
}

} // namespace gatehouse
