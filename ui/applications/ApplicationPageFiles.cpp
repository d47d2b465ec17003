// SPDX-License-Identifier: Apache-2.0
// Files that fill fields of the application panel: the service provider's metadata and certificate.
#include "ui/applications/ApplicationPage.h"

#include "app/applications/ApplicationFiles.h"
#include "app/x509/CertificateReader.h"
#include "models/saml/MetadataChanges.h"
#include "ui/applications/SsoPane.h"
#include "ui/widgets/FileChooser.h"

#include <QFileInfo>

namespace gatehouse
{

namespace
{
constexpr qint64 largestCertificate = 64 * 1024;
} // namespace

void ApplicationPage::uploadMetadata()
{
    const auto read = [this](const QString &path) {
        const QString name = QFileInfo(path).fileName();
        async::whenDone(ApplicationFiles::readServiceProvider(path, this), this,
                        [this, name](const Result<SpMetadata> &metadata) {
                            if (metadata)
                                return takeMetadata(name, *metadata);
                            m_sso->showError(tr("Nothing was taken from %1.").arg(name), metadata.error().message);
                        });
    };
    m_context.files.openFile(this, tr("Upload Metadata"), tr("SAML metadata (*.xml);;All files (*)"), read);
}

void ApplicationPage::takeMetadata(const QString &fileName, const SpMetadata &metadata)
{
    SsoSettings &sso = m_state.edit.edited.sso;
    const QList<MetadataChange> changes = changesFrom(sso, metadata);
    takeOver(sso, metadata);
    QStringList taken;
    for (const MetadataChange &change : changes)
        taken << change.label;
    m_sso->showNote(tr("Read from %1.").arg(fileName),
                    taken.isEmpty()
                        ? tr("It says what is here already. Nothing was changed.")
                        : tr("%1 were filled in. Check them, then save.").arg(taken.join(QStringLiteral(", "))));
    m_sso->showState();
    showEdits();
}

void ApplicationPage::uploadSpCertificate()
{
    m_context.files.openFile(
        this, tr("Upload SP Certificate"), tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"),
        [this](const QString &path) {
            async::whenDone(
                ApplicationFiles::read(path, largestCertificate), this, [this, path](const Result<QByteArray> &bytes) {
                    const QString name = QFileInfo(path).fileName();
                    if (!bytes)
                        return m_sso->showError(tr("The SP Certificate was not changed."), bytes.error().message);
                    const Result<CertificateSummary> certificate = readCertificate(*bytes);
                    if (!certificate)
                        return m_sso->showError(tr("%1 is no certificate.").arg(name), certificate.error().message);
                    m_state.edit.edited.sso.spCertificate = certificate->pem;
                    m_sso->showNote(tr("SP Certificate read from %1.").arg(name), certificate->subject);
                    m_sso->showState();
                    showEdits();
                });
        });
}

} // namespace gatehouse
