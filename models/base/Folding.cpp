// SPDX-License-Identifier: Apache-2.0
#include "models/base/Folding.h"

namespace gatehouse
{

namespace
{

/// Nearly every name and address is plain ASCII, where folding is lower case and nothing composes.
bool foldAscii(const QString &text, QString &folded)
{
    folded.resize(text.size());
    QChar *to = folded.data();
    for (const QChar unit : text) {
        const char16_t code = unit.unicode();
        if (code > 0x7f)
            return false;
        *to++ = QChar(code >= u'A' && code <= u'Z' ? char16_t(code + (u'a' - u'A')) : code);
    }
    return true;
}

} // namespace

QString foldedKey(const QString &text)
{
    QString folded;
    if (foldAscii(text, folded))
        return folded;
    folded.clear();
    folded.reserve(text.size());
    const auto fold = [&folded](char32_t point) { folded += QChar::fromUcs4(QChar::toCaseFolded(point)); };
    const QString composed = text.normalized(QString::NormalizationForm_C);
    for (qsizetype i = 0; i < composed.size(); ++i) {
        const QChar unit = composed[i];
        if (unit.isHighSurrogate() && i + 1 < composed.size() && composed[i + 1].isLowSurrogate())
            fold(QChar::surrogateToUcs4(unit, composed[++i]));
        else
            fold(unit.unicode());
    }
    // Folding one letter of a composed text can leave a sequence that composes.
    return folded.normalized(QString::NormalizationForm_C);
}

} // namespace gatehouse
