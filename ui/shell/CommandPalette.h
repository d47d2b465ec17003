// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/PaletteEntry.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QBoxLayout;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace gatehouse
{
class PaletteSource;
class Scrim;

/// Ctrl+K: every command of the page and of the shell, every place, and what the workspace holds, found by a few
/// letters. Child of the window, over a scrim; Enter runs, Esc closes, Ctrl+C copies the line's value.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    /// `source` may be null: then only `entries` are searched.
    CommandPalette(QWidget *window, const QList<PaletteEntry> &entries, PaletteSource *source);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refill();
    void step(int by);
    void run();
    void close();
    void place();

    QList<PaletteEntry> m_entries;
    QList<PaletteEntry> m_found;
    PaletteSource *m_source;
    Scrim *m_scrim;
    QLineEdit *m_edit;
    QListView *m_list;
    QStandardItemModel *m_model;
    QBoxLayout *m_foot;
    QTimer m_delay;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace gatehouse
