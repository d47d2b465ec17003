// SPDX-License-Identifier: Apache-2.0
#include "models/x509/OddCharacters.h"

#include <QList>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

bool isHidden(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Separator_Space:
        return character != U' ';
    default:
        // Letters that have no shape: the Hangul fillers and the blank Braille cell.
        return character == 0x115F || character == 0x1160 || character == 0x3164 || character == 0xFFA0 ||
               character == 0x2800 || character == 0xFFFD;
    }
}

QString codePoint(char32_t character) { return u"%1"_s.arg(uint(character), 4, 16, QChar(u'0')).toUpper(); }

} // namespace

QString oddCharacterIn(const QString &name)
{
    bool latin = false;
    char32_t stranger = 0;
    const auto codes = name.toUcs4();
    for (const char32_t character : codes) {
        if (isHidden(character))
            return u"U+"_s + codePoint(character);
        if (!QChar::isLetter(character)) {
            latin = false;
            stranger = 0;
            continue;
        }
        const QChar::Script script = QChar::script(character);
        latin = latin || script == QChar::Script_Latin;
        if (script == QChar::Script_Cyrillic || script == QChar::Script_Greek)
            stranger = character;
        if (latin && stranger)
            return u"U+"_s + codePoint(stranger);
    }
    return {};
}

QString visibleName(const QString &name)
{
    QString shown;
    const auto codes = name.toUcs4();
    for (const char32_t character : codes)
        shown += isHidden(character) ? u"\\u{%1}"_s.arg(codePoint(character)) : QString::fromUcs4(&character, 1);
    return shown;
}

} // namespace gatehouse
