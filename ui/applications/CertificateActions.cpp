// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/CertificateActions.h"

#include "app/Services.h"
#include "app/applications/ApplicationFiles.h"
#include "ui/applications/CertificateCard.h"
#include "ui/applications/KeyPairDialog.h"
#include "ui/widgets/Prompt.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QStandardPaths>
#include <QUrl>

namespace gatehouse
{

CertificateActions::CertificateActions(const PageContext &context, ApplicationState &state, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_state(state)
    , m_window(window)
{
}

void CertificateActions::connectTo(CertificateCard *card)
{
    m_card = card;
    connect(card, &CertificateCard::downloadRequested, this, &CertificateActions::download);
    connect(card, &CertificateCard::copyRequested, this, &CertificateActions::copy);
    connect(card, &CertificateCard::inspectRequested, this, [this] {
        if (const auto certificate = m_state.shownCertificate())
            Q_EMIT navigate({QStringLiteral("certificate-inspector"), {}, QStringLiteral("pem"), certificate->pem});
    });
    connect(card, &CertificateCard::uploadCertificateRequested, this, [this] { upload(false); });
    connect(card, &CertificateCard::uploadKeyRequested, this, [this] { upload(true); });
    connect(card, &CertificateCard::regenerateRequested, this, &CertificateActions::askToRegenerate);
    connect(card, &CertificateCard::undoRequested, this, &CertificateActions::undo);
}

void CertificateActions::download()
{
    if (const auto certificate = m_state.shownCertificate())
        saveToDownloads(QStringLiteral("certificate.pem"), certificate->pem.toUtf8());
}

void CertificateActions::exportMetadata()
{
    const Application &application = m_state.saved();
    const QString name = QStringLiteral("Gatehouse-%1-metadata.xml").arg(QUrl(application.idpUrl).fileName());
    async::whenDone(
        m_context.services.applicationService.idpMetadata(application.id), this,
        [this, name](const Result<QByteArray> &metadata) {
            if (metadata)
                return saveToDownloads(name, *metadata);
            Q_EMIT toast({Toast::Kind::Error, tr("Metadata was not exported"), metadata.error().message, {}, {}});
        });
}

void CertificateActions::copyMetadataUrl()
{
    const QString url = m_state.saved().idpUrl + QStringLiteral("/metadata");
    QGuiApplication::clipboard()->setText(url);
    Q_EMIT toast({Toast::Kind::Success, tr("Metadata URL copied"), url, {}, {}});
}

void CertificateActions::saveToDownloads(const QString &name, const QByteArray &bytes)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    async::whenDone(ApplicationFiles::writeNew(folder, name, bytes), this, [this, name](const Result<QString> &path) {
        if (!path)
            return Q_EMIT toast({Toast::Kind::Error, tr("%1 was not saved").arg(name), path.error().message, {}, {}});
        const QFileInfo file(*path);
        Q_EMIT toast({Toast::Kind::Success, tr("%1 downloaded").arg(file.fileName()),
                      QDir::toNativeSeparators(file.absolutePath()), tr("Show in folder"),
                      [folder = file.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }});
    });
}

void CertificateActions::copy()
{
    const auto certificate = m_state.shownCertificate();
    if (!certificate)
        return;
    QGuiApplication::clipboard()->setText(certificate->pem);
    Q_EMIT toast({Toast::Kind::Success, tr("Certificate copied"), {}, {}, {}});
}

void CertificateActions::upload(bool keyOnly)
{
    const auto certificate = m_state.shownCertificate();
    const QByteArray present = keyOnly && certificate ? certificate->pem.toUtf8() : QByteArray();
    auto *dialog = new KeyPairDialog(m_context.files, present, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->pair())
            take(*dialog->pair());
    });
    dialog->open();
}

void CertificateActions::askToRegenerate()
{
    if (!m_state.shownCertificate())
        return regenerate(); // nothing to replace, nobody to warn
    ConfirmQuestion question;
    question.title = tr("Regenerate certificate?");
    question.consequence =
        tr("A new certificate and a new private key are made. They take effect when you save: from then on %1 accepts "
           "no sign-in until the new certificate is entered there. Tell whoever runs %1, and the %2 people who "
           "use it.")
            .arg(m_state.connector.name)
            .arg(m_state.people);
    question.confirm = tr("continue");
    question.cancel = tr("cancel");
    question.destructive = false;
    m_context.prompt.ask(m_window, question, [self = QPointer(this)](Answer answer) {
        if (self && answer == Answer::Confirmed)
            self->regenerate();
    });
}

void CertificateActions::regenerate()
{
    m_card->setBusy(true);
    async::whenDone(m_context.services.applicationService.generateCertificate(m_state.edit.edited), this,
                    [this, id = m_state.saved().id](const Result<CertificateDraft> &draft) {
                        m_card->setBusy(false);
                        if (id != m_state.saved().id)
                            return; // another application is shown by now
                        if (draft)
                            return take(*draft);
                        Q_EMIT changed();
                        m_card->showError(tr("No certificate was generated."), draft.error().message);
                    });
}

void CertificateActions::take(const CertificateDraft &draft)
{
    m_state.newCertificate = draft;
    m_state.edit.newCertificate = draft.certificate.sha256;
    m_state.edit.oldCertificate = m_state.certificate ? m_state.certificate->certificate.sha256 : QString();
    Q_EMIT changed();
}

void CertificateActions::undo()
{
    m_state.newCertificate.reset();
    m_state.edit.newCertificate.clear();
    Q_EMIT changed();
}

} // namespace gatehouse
