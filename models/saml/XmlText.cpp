// SPDX-License-Identifier: Apache-2.0
#include "models/saml/XmlText.h"

#include <QStringDecoder>

#include <iterator>

namespace gatehouse
{

namespace
{

/// Where windows-1252 has other characters than ISO-8859-1, from 0x80 on; zero: none at all.
constexpr char16_t windows[] = {u'€', 0,    u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š',
                                u'‹', u'Œ', 0,    u'Ž', 0,    0,    u'‘', u'’', u'“', u'”', u'•',
                                u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0,    u'ž', u'Ÿ'};

struct Pair {
    char16_t latin1;
    char16_t latin9;
};
/// Where ISO-8859-15 has.
constexpr Pair latin9[] = {{0xA4, u'€'}, {0xA6, u'Š'}, {0xA8, u'š'}, {0xB4, u'Ž'},
                           {0xB8, u'ž'}, {0xBC, u'Œ'}, {0xBD, u'œ'}, {0xBE, u'Ÿ'}};

QByteArray declaredEncoding(const QByteArray &bytes)
{
    if (!bytes.startsWith("<?xml"))
        return {};
    QByteArray declaration = bytes.left(std::max<qsizetype>(0, bytes.left(400).indexOf("?>")));
    const qsizetype named = declaration.indexOf("encoding");
    return named < 0 ? QByteArray() : declaration.mid(named).replace('\'', '"').split('"').value(1).toUpper();
}

} // namespace

QString xmlText(const QByteArray &bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes, u'<'))
        return QString(QStringDecoder(*encoding)(bytes));
    const QByteArray declared = declaredEncoding(bytes);
    const bool isWindows = declared == "WINDOWS-1252", isLatin9 = declared == "ISO-8859-15";
    if (!isWindows && !isLatin9 && declared != "ISO-8859-1")
        return QString::fromUtf8(bytes);
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (isWindows && c >= QChar(0x80) && c < QChar(0x80 + int(std::size(windows))))
            c = windows[c.unicode() - 0x80] ? QChar(windows[c.unicode() - 0x80]) : QChar(QChar::ReplacementCharacter);
        for (const Pair &other : latin9) {
            if (isLatin9 && c == QChar(other.latin1))
                c = QChar(other.latin9);
        }
    }
    return text;
}

} // namespace gatehouse
