// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/applications/ApplicationPane.h"

namespace gatehouse
{
class CopyField;
class FileChooser;
class FormField;
class GeneralInfoForm;

/// General Info: Display Label, Description, User Portal Image, Show in User Portal; the SSO IdP URL is read-only.
class GeneralInfoPane : public ApplicationPane
{
    Q_OBJECT

public:
    GeneralInfoPane(ApplicationState &state, FileChooser &files, QWidget *parent = nullptr);
    void showState() override;
    void focusFirst() override;

private:
    GeneralInfoForm *m_form;
    CopyField *m_idpUrl;
    FormField *m_idpUrlField;
};

} // namespace gatehouse
