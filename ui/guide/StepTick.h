// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/StepMark.h"

#include <QAbstractButton>

namespace gatehouse
{

/// The number of a guide's step as a button: pressed, the step is ticked as done.
class StepTick : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StepTick(int number, QWidget *parent = nullptr);
    /// The next one to do is the current one.
    void setCurrent(bool current);
    QSize sizeHint() const override { return {24, 24}; }

protected:
    void paintEvent(QPaintEvent *) override {}

private:
    void showState();

    StepMark *m_mark;
    bool m_current = false;
};

} // namespace gatehouse
