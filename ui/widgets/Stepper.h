// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace gatehouse
{

/// The steps of a wizard, top to bottom: done (tick and chosen value), current, next. Steps done can be pressed.
class Stepper : public QWidget
{
    Q_OBJECT

public:
    explicit Stepper(QWidget *parent = nullptr);
    void setSteps(const QStringList &steps);
    void setCurrent(int step);
    int current() const { return m_current; }
    /// What was chosen in a step, under its name.
    void setValue(int step, const QString &value);

Q_SIGNALS:
    void stepPressed(int step);

private:
    class Row;
    QVBoxLayout *m_layout;
    QList<Row *> m_rows;
    int m_current = 0;
};

} // namespace gatehouse
