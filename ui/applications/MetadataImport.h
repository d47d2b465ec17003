// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/events/Actor.h"
#include "models/saml/SpMetadata.h"
#include "ui/shell/Pages.h"

namespace gatehouse
{

/// Import metadata: a service provider's file becomes an application of the connector that its address belongs to, else
/// a custom application, with its SSO settings filled in and its tab open to look at them.
class MetadataImport : public QObject
{
    Q_OBJECT

public:
    MetadataImport(const PageContext &context, QWidget *window);

    void choose();

Q_SIGNALS:
    void failed(const QString &fact, const QString &consequence);
    void navigate(const gatehouse::Route &route);
    void toast(const gatehouse::Toast &toast);

private:
    void add(const QString &fileName, const SpMetadata &metadata);
    void fill(Application application, const QString &fileName, const SpMetadata &metadata, const Actor &actor);

    PageContext m_context;
    QWidget *m_window;
};

} // namespace gatehouse
