// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/NextCertificateActions.h"

#include "app/Services.h"
#include "ui/applications/CertificateCard.h"
#include "ui/applications/KeyChoiceDialog.h"
#include "ui/applications/KeyPairDialog.h"
#include "ui/applications/NextCertificateCard.h"
#include "ui/applications/TakeOverDialog.h"
#include "ui/widgets/Prompt.h"

#include <QLocale>
#include <QPointer>

namespace gatehouse
{

using namespace Qt::StringLiterals;

NextCertificateActions::NextCertificateActions(const PageContext &context, ApplicationState &state, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_state(state)
    , m_window(window)
{
}

void NextCertificateActions::connectTo(CertificateCard *current, NextCertificateCard *next)
{
    m_card = next;
    connect(current, &CertificateCard::makeNextRequested, this, &NextCertificateActions::chooseKey);
    connect(current, &CertificateCard::uploadNextRequested, this, &NextCertificateActions::upload);
    connect(next, &NextCertificateCard::planRequested, this, &NextCertificateActions::plan);
    connect(next, &NextCertificateCard::activateRequested, this, &NextCertificateActions::askToActivate);
    connect(next, &NextCertificateCard::discardRequested, this, &NextCertificateActions::askToDiscard);
    connect(next, &NextCertificateCard::downloadRequested, this, [this] {
        if (m_state.nextCertificate)
            Q_EMIT downloadWanted(u"next-certificate.pem"_s, m_state.nextCertificate->certificate.pem.toUtf8());
    });
    connect(next, &NextCertificateCard::toldChanged, this, [this](bool told) {
        follow(m_context.services.applications.setNextTold(m_state.saved().id, told, localActor(u"admin"_s)),
               told ? tr("%1 has the next certificate").arg(m_state.connector.name)
                    : tr("%1 does not have the next certificate yet").arg(m_state.connector.name));
    });
}

void NextCertificateActions::chooseKey()
{
    auto *dialog = new KeyChoiceDialog(m_state.saved().sso.signatureAlgorithm, m_state.connector.name, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        keep(m_context.services.applicationService.generateCertificate(m_state.saved(), dialog->kind()));
    });
    dialog->open();
}

void NextCertificateActions::upload()
{
    auto *dialog = KeyPairDialog::forNext(m_context.files, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->pair())
            keep(async::ready<CertificateDraft>(*dialog->pair()));
    });
    dialog->open();
}

void NextCertificateActions::keep(const Future<CertificateDraft> &made)
{
    const auto kept = async::andThen(made, this, [this, id = m_state.saved().id](const CertificateDraft &draft) {
        return m_context.services.applicationService.keepNext(id, draft, localActor(u"admin"_s));
    });
    follow(kept, tr("The next certificate is announced"));
}

void NextCertificateActions::plan()
{
    if (!m_state.nextCertificate)
        return;
    const RolloverTimes times{m_state.certificate ? m_state.certificate->certificate.notAfter : QDateTime(),
                              m_state.nextCertificate->certificate.notBefore,
                              m_state.nextCertificate->certificate.notAfter};
    auto *dialog = new TakeOverDialog(times, m_state.nextCertificate->rollover.takesOver, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QDateTime at = dialog->takesOver();
        follow(m_context.services.applications.planNext(m_state.saved().id, at, localActor(u"admin"_s)),
               at.isValid() ? tr("The next certificate takes over on %1")
                                  .arg(QLocale().toString(at.toLocalTime(), u"d MMM yyyy HH:mm"_s))
                            : tr("The next certificate takes over by hand only"));
    });
    dialog->open();
}

void NextCertificateActions::askToActivate()
{
    if (!m_state.nextCertificate)
        return;
    ConfirmQuestion question;
    question.title = tr("Activate the next certificate?");
    question.consequence =
        tr("From now on it signs, and the current one is no longer in the metadata. The %Ln people who use %1 can sign "
           "in where %1 knows the next certificate.",
           nullptr, int(m_state.people))
            .arg(m_state.connector.name);
    if (!m_state.nextCertificate->rollover.told.isValid())
        question.consequence += u' ' + tr("Nobody has said yet that %1 has it.").arg(m_state.connector.name);
    question.confirm = tr("Activate");
    question.cancel = tr("Cancel");
    question.destructive = false;
    m_context.prompt.ask(m_window, question, [self = QPointer(this)](Answer answer) {
        if (self && answer == Answer::Confirmed)
            self->follow(
                self->m_context.services.applications.activateNext(self->m_state.saved().id, localActor(u"admin"_s)),
                tr("The next certificate signs now"));
    });
}

void NextCertificateActions::askToDiscard()
{
    if (!m_state.nextCertificate)
        return;
    ConfirmQuestion question;
    question.title = tr("Discard the next certificate?");
    question.consequence =
        tr("It and its private key are deleted. Whoever has it already must be told. The current one goes on signing.");
    question.confirm = tr("Discard");
    question.cancel = tr("Cancel");
    m_context.prompt.ask(m_window, question, [self = QPointer(this)](Answer answer) {
        if (self && answer == Answer::Confirmed)
            self->follow(
                self->m_context.services.applications.discardNext(self->m_state.saved().id, localActor(u"admin"_s)),
                tr("The next certificate was discarded"));
    });
}

void NextCertificateActions::follow(const Future<Application> &step, const QString &text)
{
    m_card->setBusy(true);
    async::whenDone(step, this, [this, text, id = m_state.saved().id](const Result<Application> &result) {
        m_card->setBusy(false);
        if (result)
            Q_EMIT toast({Toast::Kind::Success, text, {}, {}, {}});
        if (id != m_state.saved().id)
            return; // another application is shown by now
        if (result)
            return Q_EMIT done();
        if (m_state.nextCertificate) {
            m_card->showState(m_state);
            return m_card->showError(tr("Nothing was changed."), result.error().message);
        }
        Q_EMIT toast({Toast::Kind::Error, tr("There is no next certificate."), result.error().message, {}, {}});
    });
}

} // namespace gatehouse
