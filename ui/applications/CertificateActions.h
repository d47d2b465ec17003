// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/applications/ApplicationPane.h"
#include "ui/shell/Pages.h"

namespace gatehouse
{
class CertificateCard;

/// What the certificate menu and the metadata buttons do: files go to the Downloads folder and never over others; a new
/// certificate waits in the state for the next save.
class CertificateActions : public QObject
{
    Q_OBJECT

public:
    CertificateActions(const PageContext &context, ApplicationState &state, QWidget *window);

    void connectTo(CertificateCard *card);
    void download();
    void exportMetadata();
    void copyMetadataUrl();
    void saveToDownloads(const QString &name, const QByteArray &bytes);

Q_SIGNALS:
    /// The state has a new certificate, or no longer.
    void changed();
    void toast(const gatehouse::Toast &toast);
    void navigate(const gatehouse::Route &route);

private:
    void copy();
    void upload(bool keyOnly);
    void askToRegenerate();
    void regenerate();
    void take(const CertificateDraft &draft);
    void undo();

    PageContext m_context;
    ApplicationState &m_state;
    QWidget *m_window;
    CertificateCard *m_card = nullptr;
};

} // namespace gatehouse
