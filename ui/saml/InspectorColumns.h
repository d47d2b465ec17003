// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QGridLayout;

namespace gatehouse
{

/// What an inspection found, in three columns: what happened, the message, the checks. In a narrow window the checks
/// are below what happened.
class InspectorColumns : public QWidget
{
    Q_OBJECT

public:
    InspectorColumns(QWidget *left, QWidget *message, QWidget *checks, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    QGridLayout *m_grid;
    QWidget *m_left;
    QWidget *m_message;
    QWidget *m_checks;
    bool m_narrow = false;
};

} // namespace gatehouse
