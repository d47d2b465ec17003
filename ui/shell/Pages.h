// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/ConsolePage.h"

namespace gatehouse
{
class FileChooser;
class Prompt;
class Settings;
class Theme;
struct Services;

/// What every page may use.
struct PageContext {
    Services &services;
    Prompt &prompt;
    FileChooser &files;
};

/// The page of a place; null for a place that does not exist. One line per page in Pages.cpp.
ConsolePage *makePage(const QString &place, const PageContext &context, QWidget *parent);

/// The place in the rail that is lit for a place: "application" -> "applications".
QString railPlaceOf(const QString &place);

} // namespace gatehouse
