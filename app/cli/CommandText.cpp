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

QString table(const AnswerRows &rows, QStringList columns)
{
    if (columns.isEmpty()) {
        const QJsonObject first = rows.row(0);
        for (auto it = first.begin(); it != first.end(); ++it)
            if (!it->isObject() && !it->isArray())
                columns.append(it.key());
    }
    QList<QStringList> lines{columns};
    QList<qsizetype> widths;
    for (const QString &column : std::as_const(columns))
        widths.append(column.size());
    for (qsizetype i = 0; i < rows.count; ++i) {
        const QJsonObject row = rows.row(i);
        QStringList line;
        for (qsizetype c = 0; c < columns.size(); ++c) {
            line.append(plain(row.value(columns[c])));
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

/// The rows of an array, where it is a list of objects.
std::optional<AnswerRows> rowsOf(const QString &key, const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (array.isEmpty() || !array.first().isObject())
        return {};
    return AnswerRows{key, array.size(), [array](qsizetype i) { return array.at(i).toObject(); }};
}

} // namespace

QString commandText(const Answer &said, const QStringList &columns)
{
    const QJsonObject &answer = said.json;
    QString text;
    for (auto it = answer.begin(); it != answer.end(); ++it) {
        if (rowsOf(it.key(), *it))
            continue;
        const bool isCursor = it.key() == u"next" && it->isString(); // said last, and differently
        if (const QString value = plain(*it); !value.isEmpty() && !isCursor)
            text += it.key() + QStringLiteral(": ") + value + u'\n';
    }
    if (said.rows && said.rows->count > 0)
        text += table(*said.rows, columns);
    for (auto it = answer.begin(); it != answer.end(); ++it)
        if (const auto rows = rowsOf(it.key(), *it))
            text += table(*rows, columns);
    if (const QString next = answer.value(u"next").toString(); !next.isEmpty())
        text += QStringLiteral("more: --cursor %1\n").arg(printable(next));
    return text;
}

} // namespace gatehouse
