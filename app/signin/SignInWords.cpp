// SPDX-License-Identifier: Apache-2.0
#include "app/signin/SignInWords.h"

#include <QTranslator>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

std::shared_ptr<const QTranslator> german()
{
    static const auto loaded = [] {
        auto translator = std::make_shared<QTranslator>();
        return translator->load(u":/signin/signin_de.qm"_s) ? std::shared_ptr<const QTranslator>(translator) : nullptr;
    }();
    return loaded;
}

double weightOf(const QList<QByteArray> &parameters)
{
    for (const QByteArray &parameter : parameters) {
        const QByteArray bare = parameter.trimmed();
        if (bare.startsWith("q="))
            return bare.mid(2).toDouble();
    }
    return 1;
}

} // namespace

SignInWords SignInWords::forBrowser(const QByteArray &acceptLanguage)
{
    double english = 0;
    double germanWeight = 0;
    for (const QByteArray &range : acceptLanguage.left(1024).toLower().split(',')) {
        QList<QByteArray> parts = range.split(';');
        const QByteArray tag = parts.takeFirst().trimmed().split('-').first();
        if (tag == "en" || tag == "*")
            english = std::max(english, weightOf(parts));
        if (tag == "de")
            germanWeight = std::max(germanWeight, weightOf(parts));
    }
    SignInWords words;
    if (germanWeight > english)
        words.m_translator = german();
    return words;
}

QString SignInWords::operator()(const char *english) const
{
    const QString translated = m_translator ? m_translator->translate("SignIn", english) : QString();
    return translated.isEmpty() ? QString::fromUtf8(english) : translated;
}

QString SignInWords::duration(qint64 seconds) const
{
    const SignInWords &w = *this;
    if (seconds < 60)
        return seconds <= 1 ? w("1 second") : w("%1 seconds").arg(seconds);
    const qint64 minutes = (seconds + 59) / 60;
    return minutes == 1 ? w("1 minute") : w("%1 minutes").arg(minutes);
}

QString SignInWords::tooManyAttempts(const QDateTime &until) const
{
    const SignInWords &w = *this;
    return w("Too many attempts. Nothing was checked. Wait %1, then try again, or ask your administrator.")
        .arg(duration(std::max<qint64>(1, QDateTime::currentDateTimeUtc().secsTo(until))));
}

} // namespace gatehouse
