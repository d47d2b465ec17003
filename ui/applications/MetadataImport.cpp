// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/MetadataImport.h"

#include "app/Services.h"
#include "app/applications/ApplicationFiles.h"
#include "app/saml/SpMetadataReader.h"
#include "ui/widgets/FileChooser.h"

#include <QFileInfo>
#include <QtConcurrent>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 largestMetadata = 8 * 1024 * 1024;

/// "haldenmoor.egnyte.com" of what the service provider calls itself or of where it wants its answers.
QString hostOf(const SpMetadata &metadata)
{
    const QString own = QUrl(metadata.entityId).host();
    return own.isEmpty() ? QUrl(metadata.acsUrls.value(0)).host() : own;
}

/// The connector whose placeholders name the host's domain, or that is named in the host.
const Connector *connectorFor(const Catalog &catalog, const QString &host)
{
    for (const Connector &connector : catalog.connectors())
        if (connector.saml && connector.id != u"custom" && host.contains(connector.id, Qt::CaseInsensitive))
            return &connector;
    return catalog.find(u"custom"_s);
}

} // namespace

MetadataImport::MetadataImport(const PageContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
}

void MetadataImport::choose()
{
    m_context.files.openFile(
        m_window, tr("Import metadata"), tr("SAML metadata (*.xml);;All files (*)"), [this](const QString &path) {
            const QString name = QFileInfo(path).fileName();
            const auto parsed = async::andThen(ApplicationFiles::read(path, largestMetadata), this,
                                               [](const QByteArray &bytes) -> Future<SpMetadata> {
                                                   return QtConcurrent::run([bytes] { return readSpMetadata(bytes); });
                                               });
            async::whenDone(parsed, this, [this, name](const Result<SpMetadata> &metadata) {
                if (metadata)
                    return add(name, *metadata);
                Q_EMIT failed(tr("No application was added from %1.").arg(name), metadata.error().message);
            });
        });
}

void MetadataImport::add(const QString &fileName, const SpMetadata &metadata)
{
    Services &services = m_context.services;
    const QString host = hostOf(metadata);
    const Connector *connector = connectorFor(services.catalog, host);
    if (!connector)
        return;
    ApplicationDraft draft;
    draft.connectorId = connector->id;
    draft.displayLabel = connector->id == u"custom" && !host.isEmpty() ? host : connector->name;
    const Actor actor = localActor(u"admin"_s);
    const auto added = services.applicationService.add(draft, actor);
    const auto saved = async::andThen(added, this, [&services, metadata, actor](Application application) {
        takeOver(application.sso, metadata);
        return services.applicationService.save(application, {}, {}, std::nullopt, actor);
    });
    async::whenDone(saved, this, [this, fileName](const Result<Application> &application) {
        if (!application)
            return Q_EMIT failed(tr("No application was added from %1.").arg(fileName), application.error().message);
        Q_EMIT navigate({u"application"_s, application->id.toString(), u"sso"_s, {}});
        Q_EMIT toast({Toast::Kind::Success,
                      tr("%1 added").arg(application->displayLabel),
                      tr("SSO was filled in from %1. Check it, then bind user groups.").arg(fileName),
                      {},
                      {}});
    });
}

} // namespace gatehouse
