// SPDX-License-Identifier: Apache-2.0
#include "models/x509/DistinguishedName.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

int hexDigit(QChar character) { return QString(character).toInt(nullptr, 16); }
bool isHex(QChar character) { return QStringLiteral("0123456789abcdefABCDEF").contains(character); }

/// Reads one value up to an unescaped "," or "+"; `at` stands on that character, or on the end, afterwards.
QString valueAt(const QString &text, qsizetype &at)
{
    QByteArray bytes; // "\C3\A9" are the bytes of UTF-8
    bool quoted = false;
    for (; at < text.size(); ++at) {
        const QChar character = text[at];
        if (character == u'"') {
            quoted = !quoted;
        } else if (!quoted && (character == u',' || character == u'+' || character == u';')) {
            break;
        } else if (character == u'\\' && at + 2 < text.size() && isHex(text[at + 1]) && isHex(text[at + 2])) {
            bytes.append(char(hexDigit(text[at + 1]) * 16 + hexDigit(text[at + 2])));
            at += 2;
        } else if (character == u'\\' && at + 1 < text.size()) {
            bytes.append(QString(text[++at]).toUtf8());
        } else if (character.isHighSurrogate() && at + 1 < text.size()) {
            bytes.append(text.mid(at, 2).toUtf8());
            ++at;
        } else {
            bytes.append(QString(character).toUtf8());
        }
    }
    return QString::fromUtf8(bytes);
}

} // namespace

QList<NamePart> nameParts(const QString &distinguishedName)
{
    QList<NamePart> parts;
    for (qsizetype at = 0; at < distinguishedName.size(); ++at) {
        const qsizetype equals = distinguishedName.indexOf(u'=', at);
        NamePart part;
        if (equals >= 0) {
            part.type = distinguishedName.mid(at, equals - at).trimmed();
            at = equals + 1;
        }
        part.value = valueAt(distinguishedName, at);
        parts.append(part);
    }
    return parts;
}

QString namePart(const QString &distinguishedName, const QString &type)
{
    for (const NamePart &part : nameParts(distinguishedName))
        if (part.type.compare(type, Qt::CaseInsensitive) == 0)
            return part.value;
    return {};
}

QString shownName(const QString &distinguishedName)
{
    for (const QString &type : {u"CN"_s, u"O"_s})
        if (const QString value = namePart(distinguishedName, type); !value.isEmpty())
            return value;
    return distinguishedName;
}

} // namespace gatehouse
