// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/CertificateRollover.h"

#include <QDialog>

class QDateTimeEdit;

namespace gatehouse
{
class Button;
class FormField;

/// Plan…: when the next certificate takes over. A time at which nobody could sign in is refused while it is chosen.
class TakeOverDialog : public QDialog
{
    Q_OBJECT

public:
    /// `planned` invalid: nothing is planned yet.
    TakeOverDialog(const RolloverTimes &times, const QDateTime &planned, QWidget *parent);

    /// Invalid: by hand only.
    QDateTime takesOver() const { return m_takesOver; }

private:
    void check();

    const RolloverTimes m_times;
    QDateTime m_takesOver;
    QDateTimeEdit *m_edit;
    FormField *m_field;
    Button *m_plan;
};

} // namespace gatehouse
