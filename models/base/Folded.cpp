// SPDX-License-Identifier: Apache-2.0
#include "models/base/Folded.h"

#include <QList>

namespace gatehouse
{

QString folded(const QString &text)
{
    // QString::toCaseFolded() folds fully (one character may become several), which would make two names one.
    const QString composed = text.normalized(QString::NormalizationForm_C);
    QString result;
    result.reserve(composed.size());
    for (const uint character : composed.toUcs4())
        result += QChar::fromUcs4(QChar::toCaseFolded(character));
    return result.normalized(QString::NormalizationForm_C);
}

} // namespace gatehouse
