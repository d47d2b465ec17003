// SPDX-License-Identifier: Apache-2.0
#include "ui/guide/StepTick.h"

namespace gatehouse
{

StepTick::StepTick(int number, QWidget *parent)
    : QAbstractButton(parent)
    , m_mark(new StepMark(number, StepMark::State::Next, this))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(24, 24);
    setAccessibleName(tr("Step %1 done").arg(number));
    setToolTip(tr("Step %1 done").arg(number));
    m_mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_mark->setGeometry(1, 1, 22, 22);
    connect(this, &QAbstractButton::toggled, this, &StepTick::showState);
}

void StepTick::setCurrent(bool current)
{
    m_current = current;
    showState();
}

void StepTick::showState()
{
    m_mark->setState(isChecked() ? StepMark::State::Done
                     : m_current ? StepMark::State::Current
                                 : StepMark::State::Next);
}

} // namespace gatehouse
