// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace gatehouse
{

/// Tab reaches what is inside `rows` right before `anchor`. Rows that are made anew come at the end of the window's tab
/// order otherwise, wherever they stand.
void tabBefore(QWidget *anchor, QWidget *rows);

} // namespace gatehouse
