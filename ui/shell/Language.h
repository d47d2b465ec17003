// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// The console's own translations (:/i18n) and Qt's.
struct Language {
    /// Installs both for the rest of the program; empty: the system's language.
    static void install(const QString &language);
};

} // namespace gatehouse
