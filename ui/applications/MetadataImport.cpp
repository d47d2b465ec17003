// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/MetadataImport.h"

#include "app/Services.h"
#include "app/applications/ApplicationFiles.h"
#include "app/inspection/InspectionProcess.h"
#include "ui/widgets/FileChooser.h"

#include <QFileInfo>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// "haldenmoor.egnyte.com" of what the service provider calls itself or of where it wants its answers.
QString hostOf(const SpMetadata &metadata)
{
    const QString own = QUrl(metadata.entityId).host();
    return own.isEmpty() ? QUrl(metadata.acsUrls.value(0)).host() : own;
}

/// The connector that is named in the host ("haldenmoor.egnyte.com"), else the custom application.
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
    , m_inspection(new InspectionProcess(this))
{
}

void MetadataImport::choose()
{
    m_context.files.openFile(m_window, tr("Import metadata"), tr("SAML metadata (*.xml);;All files (*)"),
                             [this](const QString &path) {
                                 const QString name = QFileInfo(path).fileName();
                                 async::whenDone(ApplicationFiles::readServiceProvider(path, *m_inspection), this,
                                                 [this, name](const Result<SpMetadata> &metadata) {
                                                     if (metadata)
                                                         return add(name, *metadata);
                                                     Q_EMIT failed(tr("No application was added from %1.").arg(name),
                                                                   metadata.error().message);
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
    async::whenDone(services.applicationService.add(draft, actor), this,
                    [this, fileName, metadata, actor](const Result<Application> &added) {
                        if (added)
                            return fill(*added, fileName, metadata, actor);
                        Q_EMIT failed(tr("No application was added from %1.").arg(fileName), added.error().message);
                    });
}

void MetadataImport::fill(Application application, const QString &fileName, const SpMetadata &metadata,
                          const Actor &actor)
{
    takeOver(application.sso, metadata);
    const auto saved = m_context.services.applicationService.save(application, {}, {}, std::nullopt, actor);
    async::whenDone(saved, this, [this, fileName, application](const Result<Application> &result) {
        // It is there by now, filled in or not.
        Q_EMIT navigate({u"application"_s, application.id.toString(), u"sso"_s, {}});
        const QString fact = tr("%1 added").arg(application.displayLabel);
        if (result)
            Q_EMIT toast({Toast::Kind::Success,
                          fact,
                          tr("SSO was filled in from %1. Check it, then bind user groups.").arg(fileName),
                          {},
                          {}});
        else
            Q_EMIT toast({Toast::Kind::Error,
                          fact,
                          tr("SSO was not filled in: %1 Use Upload Metadata.").arg(result.error().message),
                          {},
                          {}});
    });
}

} // namespace gatehouse
