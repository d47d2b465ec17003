// SPDX-License-Identifier: Apache-2.0
// Files that fill fields of the application panel: the service provider's metadata and certificate, and mappings.
#include "ui/applications/ApplicationPage.h"

#include "app/applications/ApplicationFiles.h"
#include "app/inspection/InspectionProcess.h"
#include "models/catalog/MappingFile.h"
#include "models/saml/MetadataChanges.h"
#include "models/x509/DistinguishedName.h"
#include "ui/applications/IdentityManagementPane.h"
#include "ui/applications/SsoPane.h"
#include "ui/widgets/FileChooser.h"

#include <QFileInfo>

namespace gatehouse
{

namespace
{

QString mappingFilter() { return ApplicationPage::tr("Attribute mappings (*.json);;All files (*)"); }

} // namespace

void ApplicationPage::uploadMetadata()
{
    const auto read = [this](const QString &path) {
        const QString name = QFileInfo(path).fileName();
        async::whenDone(ApplicationFiles::readServiceProvider(path, *m_inspection), this,
                        [this, name, id = m_state.saved().id](const Result<SpMetadata> &metadata) {
                            if (id != m_state.saved().id)
                                return; // another application is shown by now
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
    const auto read = [this](const QString &path) {
        async::whenDone(ApplicationFiles::readSpCertificate(path, *m_inspection), this,
                        [this, path, id = m_state.saved().id](const Result<CertificateSummary> &certificate) {
                            if (id != m_state.saved().id)
                                return; // another application is shown by now
                            if (certificate)
                                return takeSpCertificate(QFileInfo(path).fileName(), *certificate);
                            m_sso->showError(tr("The SP Certificate was not changed."), certificate.error().message);
                        });
    };
    m_context.files.openFile(this, tr("Upload SP Certificate"),
                             tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"), read);
}

void ApplicationPage::takeSpCertificate(const QString &fileName, const CertificateSummary &certificate)
{
    m_state.edit.edited.sso.spCertificate = certificate.pem;
    m_sso->showNote(tr("SP Certificate read from %1.").arg(fileName), shownName(certificate.subject));
    m_sso->showState();
    showEdits();
}

void ApplicationPage::exportMappings()
{
    const QByteArray file = mappingFile(m_state.connector.id, m_state.edit.edited.idm.userMappings);
    const QString name = m_state.saved().displayLabel + QStringLiteral(" mappings.json");
    m_context.files.saveFile(
        this, tr("Export attribute mappings"), name, mappingFilter(), [this, file](const QString &path) {
            async::whenDone(ApplicationFiles::replace(path, file), this, [this](const Result<QString> &written) {
                if (written)
                    Q_EMIT toast({Toast::Kind::Success, tr("Attribute mappings exported"), *written, {}, {}});
                else
                    m_idm->showError(tr("The mappings were not exported."), written.error().message);
            });
        });
}

void ApplicationPage::importMappings()
{
    const auto read = [this](const QString &path) {
        const auto file = ApplicationFiles::read(path, largestMappingFile);
        async::whenDone(file, this, [this, path, id = m_state.saved().id](const Result<QByteArray> &bytes) {
            if (id != m_state.saved().id)
                return; // another application is shown by now
            takeMappings(QFileInfo(path).fileName(),
                         bytes ? mappingsFromFile(*bytes, m_state.connector) : failure(bytes.error()));
        });
    };
    m_context.files.openFile(this, tr("Import attribute mappings"), mappingFilter(), read);
}

void ApplicationPage::takeMappings(const QString &fileName, const Result<QList<AttributeMapping>> &mappings)
{
    if (!mappings)
        return m_idm->showError(tr("Nothing was taken from %1.").arg(fileName), mappings.error().message);
    m_state.edit.edited.idm.userMappings = *mappings;
    m_idm->showNote(tr("%Ln mapping(s) read from %1.", nullptr, int(mappings->size())).arg(fileName),
                    tr("They stand in place of those that were here. Check them, then save."));
    showEdits();
}

} // namespace gatehouse
