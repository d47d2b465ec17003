// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace gatehouse
{

using namespace Qt::StringLiterals;

void Language::install(const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    const auto load = [&locale](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(qApp);
        if (translator->load(locale, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
    };
    load(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English first, for its plurals; what the wanted language lacks falls through to it.
    auto *english = new QTranslator(qApp);
    if (english->load(u":/i18n/gatehouse_en.qm"_s))
        QCoreApplication::installTranslator(english);
    load(u"gatehouse"_s, u":/i18n"_s);
}

} // namespace gatehouse
