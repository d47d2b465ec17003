// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/Prompt.h"

#include <QDialog>

class QLineEdit;

namespace gatehouse
{
class Button;

/// The window-modal form of a ConfirmQuestion. The focus is on the safe button, except when something must be typed:
/// then in that field.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(const ConfirmQuestion &question, QWidget *parent);
    Answer answer() const { return m_answer; }
    /// As high as its wrapped texts are in the width that it has.
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void close(Answer answer);

    Answer m_answer = Answer::Cancelled;
};

/// Asks through ConfirmDialog, over a scrim.
class DialogPrompt : public Prompt
{
public:
    void ask(QWidget *parent, const ConfirmQuestion &question, std::function<void(Answer)> answered) override;
};

} // namespace gatehouse
