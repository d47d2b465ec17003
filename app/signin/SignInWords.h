// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

class QTranslator;

namespace gatehouse
{

/// The language of one answer: what the browser asks for first of English and German. Not tr(): that knows one language
/// for the whole program.
class SignInWords
{
public:
    /// By the value of Accept-Language (RFC 9110 section 12.5.4).
    static SignInWords forBrowser(const QByteArray &acceptLanguage);

    /// The text in this language; the English one is its key.
    QString operator()(const char *english) const;
    QString language() const { return m_translator ? QStringLiteral("de") : QStringLiteral("en"); }
    /// "2 minutes", rounded up.
    QString duration(qint64 seconds) const;
    /// For somebody who has to wait before the next attempt.
    QString tooManyAttempts(const QDateTime &until) const;

private:
    std::shared_ptr<const QTranslator> m_translator; ///< none: English
};

} // namespace gatehouse
