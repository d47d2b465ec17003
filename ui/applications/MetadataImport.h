// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/events/Actor.h"
#include "models/saml/SpMetadata.h"
#include "ui/shell/Pages.h"

namespace gatehouse
{
class InspectionProcess;

/// Import metadata: a service provider's file becomes an application of the connector that its address belongs to, else
/// a custom application, with its SSO settings filled in and its tab open to look at them.
class MetadataImport : public QObject
{
    Q_OBJECT

public:
    MetadataImport(const PageContext &context, QWidget *window);

    void choose();
    /// Of metadata that was read before; `name` is what to call their source.
    void add(const QString &name, const SpMetadata &metadata);

Q_SIGNALS:
    void failed(const QString &fact, const QString &consequence);
    void navigate(const gatehouse::Route &route);
    void toast(const gatehouse::Toast &toast);

private:
    void fill(Application application, const QString &fileName, const SpMetadata &metadata, const Actor &actor);

    PageContext m_context;
    QWidget *m_window;
    InspectionProcess *m_inspection;
};

} // namespace gatehouse
