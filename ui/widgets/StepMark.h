// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace gatehouse
{

/// The numbered circle of a step: done (tick), current, next. 22 px.
class StepMark : public QWidget
{
    Q_OBJECT

public:
    enum class State { Done, Current, Next };

    explicit StepMark(int number, State state = State::Next, QWidget *parent = nullptr);
    void setState(State state);
    State state() const { return m_state; }
    QSize sizeHint() const override { return {22, 22}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    State m_state;
};

} // namespace gatehouse
