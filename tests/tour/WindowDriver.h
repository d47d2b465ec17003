// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QModelIndex>

#include <functional>

class QAbstractItemView;
class QMenu;
class QWidget;

namespace gatehouse
{

/// Drives the window as the reader of an article does: it finds what is visible by its label (the accessible name),
/// clicks it with the mouse and types with the keyboard. It waits until the label is there, and says which one it
/// missed. It runs the event loop while it waits, so it belongs in the tour and in tests, never in the console itself.
class WindowDriver
{
public:
    explicit WindowDriver(QWidget *window, int patienceMilliseconds = 15000);

    /// Clicks the button, tab, link, navigation row or menu entry with this label. A disabled one is an error that
    /// quotes its reason.
    Result<void> press(const QString &label);
    /// Clicks the tab with this label; a navigation row may have the same.
    Result<void> openTab(const QString &label);
    /// Puts the text into the field with this label, in place of what was there.
    Result<void> type(const QString &label, const QString &text);
    /// What the field with this label holds.
    Result<QString> read(const QString &label);
    /// Brings the check box or switch with this label to this state.
    Result<void> check(const QString &label, bool on);
    /// Whether a visible text contains these words now.
    bool shows(const QString &words) const;
    /// Waits until a visible text contains these words.
    Result<void> see(const QString &words);
    /// Waits until no visible text contains them any more.
    Result<void> seeNoMore(const QString &words);
    /// Clicks the row of a visible table or list in which a cell contains the text.
    Result<void> openRow(const QString &text);
    /// Checks the box of that row.
    Result<void> checkRow(const QString &text);
    /// Sends keys ("Ctrl+S") to the window.
    void keys(const QString &sequence);
    /// Waits for anything else; `what` is quoted when it does not come.
    Result<void> until(const std::function<bool()> &condition, const QString &what);
    /// Saves what the window, and what lies over it, looks like now.
    bool screenshot(const QString &file);
    /// Lets the window work for a moment.
    static void pause(int milliseconds);

private:
    QWidget *find(const QString &label) const;
    Result<QWidget *> found(const QString &label);
    QModelIndex findRow(const QString &text, QAbstractItemView **view) const;
    Result<QModelIndex> foundRow(const QString &text, QAbstractItemView **view);
    QList<QWidget *> visible() const;

    QWidget *m_window;
    int m_patience;
};

} // namespace gatehouse
