// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"

#include <QWidget>

class QCheckBox;

namespace gatehouse
{

class Button;
class Label;

/// Whether there is an SP Certificate, ways to put one there and to take it away, and whether a sign-in that starts at
/// the service provider has to be signed with it.
class SpCertificateEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SpCertificateEditor(QWidget *parent = nullptr);
    void show(const SsoSettings &sso);

Q_SIGNALS:
    void uploadRequested();
    void removed();
    void requirementChanged(bool required);

private:
    Label *m_state;
    Button *m_upload;
    Button *m_remove;
    QCheckBox *m_required;
};

} // namespace gatehouse
