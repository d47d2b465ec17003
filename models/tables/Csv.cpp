// SPDX-License-Identifier: Apache-2.0
#include "models/tables/Csv.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace gatehouse::csv
{

namespace
{

bool startsLikeFormula(const QString &cell)
{
    static const QString starts = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    return !cell.isEmpty() && starts.contains(cell.front());
}

QChar separatorOf(const QString &text)
{
    const QString separators = QStringLiteral(",;\t"); // of as many of each, the first
    qsizetype counts[3] = {};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u'\n' && !quoted)
            break;
        else if (const qsizetype at = separators.indexOf(c); at >= 0 && !quoted)
            ++counts[at];
    }
    return separators.at(std::max_element(std::begin(counts), std::end(counts)) - std::begin(counts));
}

QString unguarded(QString cell)
{
    if (cell.startsWith(u'\'') && startsLikeFormula(cell.mid(1)))
        cell.remove(0, 1);
    return cell;
}

} // namespace

QByteArray line(const QStringList &cells)
{
    QString text;
    for (const QString &cell : cells) {
        if (!text.isEmpty() || &cell != &cells.front())
            text += u',';
        QString value = startsLikeFormula(cell) ? u'\'' + cell : cell;
        const bool quote = value.contains(u',') || value.contains(u'"') || value.contains(u'\n') ||
                           value.contains(u'\r') || value.contains(u';') || value.contains(u'\t');
        if (quote)
            text += u'"' + value.replace(u'"', QStringLiteral("\"\"")) + u'"';
        else
            text += value;
    }
    return text.toUtf8() + "\r\n";
}

Result<QList<Row>> rows(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return failure(ErrorKind::Invalid, QCoreApplication::translate("Csv", "The file is not UTF-8 text. Save it as "
                                                                              "“CSV UTF-8” and choose it again."));
    const QChar separator = separatorOf(text);

    QList<Row> all;
    Row row{1, {}};
    QString cell;
    bool quoted = false;
    bool wasQuoted = false;
    int lineNumber = 1;
    int quoteLine = 0;
    const auto endCell = [&] {
        row.cells.append(unguarded(cell));
        cell.clear();
        wasQuoted = false;
    };
    const auto endRow = [&] {
        if (!row.cells.isEmpty() || !cell.isEmpty() || wasQuoted) {
            endCell();
            all.append(row);
        }
        row = {lineNumber, {}};
    };
    for (qsizetype i = text.startsWith(QChar(0xFEFF)) ? 1 : 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n')
            ++lineNumber;
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell += text.at(++i);
            else
                quoted = false;
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = wasQuoted = true;
            quoteLine = lineNumber;
        } else if (c == separator) {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r' || (i + 1 < text.size() && text.at(i + 1) != u'\n')) {
            cell += c;
        }
    }
    if (quoted)
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("Csv", "The quotation mark in line %1 is never closed. Close it and "
                                                          "choose the file again.")
                           .arg(quoteLine));
    endRow();
    return all;
}

} // namespace gatehouse::csv
