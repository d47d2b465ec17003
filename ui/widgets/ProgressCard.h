// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/Card.h"
#include "ui/widgets/Status.h"

namespace gatehouse
{
class Button;
class IconLabel;
class Label;
class ProgressBar;

/// Long work: title, time left, bar, n of m, counts and Cancel while it runs; one line and one button at its end.
class ProgressCard : public Card
{
    Q_OBJECT

public:
    enum class End { Finished, Cancelled, Failed };

    explicit ProgressCard(QWidget *parent = nullptr);
    /// `cancel` is the button ("Cancel import"); empty: it cannot be cancelled.
    void start(const QString &title, const QString &cancel);
    /// `counts` such as {Active, "3 created"}, {Error, "1 failed"}.
    void setProgress(qint64 done, qint64 failed, qint64 total, const QList<Status> &counts,
                     const QString &timeLeft = {});
    /// `button` such as "Review 1 failed" or "Import the rest"; empty: none.
    void finish(End end, const QString &title, const QString &text, const QString &button = {});
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void cancelPressed();
    void buttonPressed();

private:
    IconLabel *m_icon;
    Label *m_title;
    Label *m_text;
    Label *m_timeLeft;
    Button *m_button;
    ProgressBar *m_bar;
    Label *m_of;
    QWidget *m_counts;
    bool m_running = false;
};

} // namespace gatehouse
