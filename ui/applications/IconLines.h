// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/Tokens.h"

#include <QWidget>

namespace gatehouse
{

/// A bold heading (may be empty) and lines under it, each with the same small icon before it.
class IconLines : public QWidget
{
    Q_OBJECT

public:
    IconLines(const QString &title, const QString &icon, Token tone, const QStringList &lines,
              QWidget *parent = nullptr);
    void addLine(const QString &icon, Token tone, const QString &text);
};

} // namespace gatehouse
