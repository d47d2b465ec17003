// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace gatehouse
{

/// The property that says whether a control, a menu's action, or everything in a form changes the workspace. The
/// nearest mark counts: a copy button in a form that changes things is still for reading. What the mark means for the
/// help desk is ReadOnlyLock's; whoever makes a control only says what it does.
constexpr char changesProperty[] = "changes";

template <typename Control> Control *changing(Control *control)
{
    control->setProperty(changesProperty, true);
    return control;
}

template <typename Control> Control *reading(Control *control)
{
    control->setProperty(changesProperty, false);
    return control;
}

} // namespace gatehouse
