// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/Access.h"

#include <QObject>

class QAction;
class QWidget;

namespace gatehouse
{

/// Keeps every control that is marked as changing() out of use while the session is the help desk's, whatever its page
/// thinks of it meanwhile, and lets the control say why. Buttons and boxes are disabled; texts can still be selected
/// and copied; lists can still be walked through. It is the courtesy at the door: what really keeps the workspace as it
/// is, are the stores and the database.
class ReadOnlyLock : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Holds for what is made from now on; the pages of a session with another access have to go before.
    void setAccess(Access access);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void hold(QAction *action);
    static void hold(QWidget *widget);
    static void holdAll(QWidget *widget);
    static void explain(QWidget *widget);
    static bool isEdit(QObject *watched, const QEvent *event);

    Access m_access = Access::Full;
};

} // namespace gatehouse
