// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/GeneralInfoPane.h"

#include "ui/applications/GeneralInfoForm.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/CopyField.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/ScrollColumn.h"

#include <QBoxLayout>

namespace gatehouse
{

GeneralInfoPane::GeneralInfoPane(ApplicationState &state, FileChooser &files, QWidget *parent)
    : ApplicationPane(state, parent)
    , m_form(changing(new GeneralInfoForm(files, GeneralInfoForm::For::ExistingApplication)))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollColumn;
    scroll->column()->addWidget(m_form);
    m_idpUrl = new CopyField(tr("SSO IdP URL"));
    m_idpUrlField = new FormField(tr("SSO IdP URL"), m_idpUrl);
    m_idpUrlField->setHelp(
        tr("Not editable after the application is created. To change it, delete and recreate the connector."));
    scroll->column()->addWidget(m_idpUrlField);
    scroll->column()->addStretch(1);
    layout->addWidget(scroll);
    connect(m_form, &GeneralInfoForm::edited, this, [this] {
        const ApplicationDraft draft = m_form->draft();
        Application &edited = m_state.edit.edited;
        edited.displayLabel = draft.displayLabel;
        edited.description = draft.description;
        edited.portalImage = draft.portalImage;
        edited.showInPortal = draft.showInPortal;
        Q_EMIT ApplicationPane::edited();
    });
}

void GeneralInfoPane::showState()
{
    const Application &edited = m_state.edit.edited;
    m_form->setConnector(m_state.connector);
    ApplicationDraft draft;
    draft.connectorId = edited.connectorId;
    draft.displayLabel = edited.displayLabel;
    draft.description = edited.description;
    draft.portalImage = edited.portalImage;
    draft.showInPortal = edited.showInPortal;
    m_form->setDraft(draft);
    m_idpUrl->setValue(edited.idpUrl);
    m_idpUrlField->setVisible(!edited.idpUrl.isEmpty());
}

void GeneralInfoPane::focusFirst() { m_form->focusFirst(); }

} // namespace gatehouse
