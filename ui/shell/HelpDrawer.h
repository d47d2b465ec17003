// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QPlainTextEdit;

namespace gatehouse
{
class Label;

/// F1: a text of :/help at the right side of the window. Esc closes it.
class HelpDrawer : public QFrame
{
    Q_OBJECT

public:
    explicit HelpDrawer(QWidget *parent = nullptr);
    /// `topic` as ConsolePage::helpTopic; an unknown one shows the general text.
    void open(const QString &topic);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Label *m_title;
    QPlainTextEdit *m_text;
};

} // namespace gatehouse
