// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/ApplicationEdit.h"

#include <QDialog>

class QButtonGroup;

namespace gatehouse
{

/// Somebody saved a newer version meanwhile: field by field, theirs or mine. What only they changed is kept and listed.
class StaleSaveDialog : public QDialog
{
    Q_OBJECT

public:
    StaleSaveDialog(const ApplicationEdit &edit, const Application &theirs, QWidget *parent);

    /// The edit on top of their version, with the choices made.
    ApplicationEdit merged() const;

private:
    QWidget *choice(const ApplicationField &field, int number);

    ApplicationEdit m_edit;
    Application m_theirs;
    QList<ApplicationField> m_conflicts;
    QList<QButtonGroup *> m_choices;
};

} // namespace gatehouse
