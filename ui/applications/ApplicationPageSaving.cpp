// SPDX-License-Identifier: Apache-2.0
// How the application panel saves, takes back and is left; the panel itself is in ApplicationPage.cpp.
#include "ui/applications/ApplicationPage.h"

#include "app/Services.h"
#include "app/applications/ApplicationFiles.h"
#include "models/applications/SsoActivation.h"
#include "models/scim/MappingRules.h"
#include "ui/applications/SsoPane.h"
#include "ui/applications/StaleSaveDialog.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/FooterBar.h"
#include "ui/widgets/Prompt.h"

#include <QPointer>

namespace gatehouse
{

QString ApplicationPage::reasonNotToSave() const
{
    const Application &edited = m_state.edit.edited;
    ApplicationDraft draft;
    draft.displayLabel = edited.displayLabel;
    draft.description = edited.description;
    draft.portalImage = edited.portalImage;
    draft.bookmarkUrl = edited.bookmarkUrl;
    if (const QStringList problems = draftProblems(draft, m_state.connector); !problems.isEmpty())
        return problems.first();
    if (edited.idm.userMappings != m_state.saved().idm.userMappings) {
        if (const QStringList problems = mappingProblems(edited.idm.userMappings, m_state.connector);
            !problems.isEmpty())
            return problems.first();
    }
    const Result<bool> active = ssoActiveAfterSave(edited, m_state.connector);
    return active ? QString() : active.error().message;
}

void ApplicationPage::takeBack()
{
    m_state.edit.edited = m_state.edit.original;
    m_state.edit.bind.clear();
    m_state.edit.unbind.clear();
    m_state.edit.newCertificate.clear();
    m_state.newCertificate.reset();
    m_banner->clear();
    read(false);
}

void ApplicationPage::cancel()
{
    // Esc takes nothing back that would have to be typed again: only the button does.
    if (m_guideWanted && width() < guideColumnWidth)
        setGuideWanted(false);
    else if (!m_state.edit.isChanged())
        Q_EMIT navigate({QStringLiteral("applications"), m_state.saved().id.toString(), {}, {}});
}

void ApplicationPage::save()
{
    if (!m_saving && m_state.edit.isChanged() && reasonNotToSave().isEmpty())
        saveThen({});
}

void ApplicationPage::saveThen(std::function<void()> then)
{
    m_saving = true;
    m_banner->clear();
    showEdits();
    const ApplicationEdit &edit = m_state.edit;
    const auto saving =
        m_context.services.applicationService.save(edit.edited, edit.bind.values(), edit.unbind.values(),
                                                   m_state.newCertificate, localActor(QStringLiteral("admin")));
    async::whenDone(saving, this, [this, then, before = edit.original](const Result<Application> &result) {
        m_saving = false;
        if (result) {
            saved(before, *result);
            if (then)
                then();
            return;
        }
        showEdits();
        if (result.error().kind == ErrorKind::Stale)
            return askWhatToKeep(then);
        m_banner->show(Banner::Kind::Error, tr("Nothing was saved. Your changes are still here."),
                       result.error().message, tr("Close"));
    });
}

void ApplicationPage::saved(const Application &before, const Application &after)
{
    QString text = tr("Saved");
    if (m_state.connector.bookmark && before.bookmarkActive != after.bookmarkActive)
        text = after.bookmarkActive ? tr("Bookmark activated") : tr("Bookmark deactivated");
    else if (before.sso.deactivated != after.sso.deactivated && after.sso.deactivated)
        text = tr("SSO deactivated");
    else if (!before.sso.active && after.sso.active)
        text = tr("SSO activated");
    Q_EMIT toast({Toast::Kind::Success, text, {}, {}, {}});
    m_state.edit = {after, after, {}, {}, {}, {}};
    m_state.newCertificate.reset();
    read(false);
}

void ApplicationPage::askWhatToKeep(std::function<void()> then)
{
    async::whenDone(
        m_context.services.applications.find(m_state.saved().id), this,
        [this, then](const Result<Application> &theirs) {
            if (!theirs)
                return m_banner->show(Banner::Kind::Error, tr("Nothing was saved. Your changes are still here."),
                                      theirs.error().message, tr("Close"));
            auto *dialog = new StaleSaveDialog(m_state.edit, *theirs, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, dialog, then] {
                m_state.edit = dialog->merged();
                // Where theirs was taken everywhere there is nothing left to save.
                if (m_state.edit.isChanged())
                    return saveThen(then);
                read(false);
                if (then)
                    then();
            });
            connect(dialog, &QDialog::rejected, this, [this] {
                m_banner->show(Banner::Kind::Warning, tr("Nothing was saved."),
                               tr("Somebody else saved meanwhile. Press save again to choose what to keep."),
                               tr("Close"));
            });
            dialog->open();
        });
}

void ApplicationPage::tryLeave(std::function<void()> leave)
{
    if (!m_loaded || !m_state.edit.isChanged())
        return leave();
    const int count = int(m_state.edit.changes().size());
    ConfirmQuestion question;
    question.title = tr("Leave without saving?");
    question.consequence = count == 1
                               ? tr("1 change of %1 is not saved.").arg(m_state.saved().displayLabel)
                               : tr("%1 changes of %2 are not saved.").arg(count).arg(m_state.saved().displayLabel);
    question.confirm = tr("save");
    question.cancel = tr("cancel");
    question.other = tr("Discard");
    question.destructive = false;
    for (const ApplicationChange &change : m_state.edit.changes())
        question.items << change.label;
    question.items.removeDuplicates();
    m_context.prompt.ask(this, question, [self = QPointer(this), leave](Answer answer) {
        if (!self || answer == Answer::Cancelled)
            return;
        if (answer == Answer::Other) {
            self->takeBack();
            return leave();
        }
        if (const QString reason = self->reasonNotToSave(); !reason.isEmpty())
            return self->m_banner->show(Banner::Kind::Error, tr("Nothing was saved."), reason, tr("Close"));
        self->saveThen(leave);
    });
}

} // namespace gatehouse
