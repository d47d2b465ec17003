// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/Button.h"

#include <QTimer>

#include <functional>

namespace gatehouse
{

/// Copies a value; its icon is a tick for two seconds and "Copied" is announced.
class CopyButton : public Button
{
    Q_OBJECT

public:
    /// `name` is the accessible name: "Copy Base URL". `value` is asked when pressed.
    CopyButton(const QString &name, std::function<QString()> value, QWidget *parent = nullptr);

private:
    QTimer m_tick;
};

} // namespace gatehouse
