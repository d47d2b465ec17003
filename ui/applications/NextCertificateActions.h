// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/applications/ApplicationPane.h"
#include "ui/shell/Pages.h"

namespace gatehouse
{
class CertificateCard;
class NextCertificateCard;

/// What is done with a next certificate. Every step is done at once and has its event; the panel reads the application
/// anew, and edits that are not saved stay.
class NextCertificateActions : public QObject
{
    Q_OBJECT

public:
    NextCertificateActions(const PageContext &context, ApplicationState &state, QWidget *window);

    void connectTo(CertificateCard *current, NextCertificateCard *next);

Q_SIGNALS:
    void done();
    void toast(const gatehouse::Toast &toast);
    void downloadWanted(const QString &name, const QByteArray &bytes);

private:
    void chooseKey();
    void upload();
    void keep(const Future<CertificateDraft> &made);
    void plan();
    void askToActivate();
    void askToDiscard();
    /// Waits for the step, then says `text`, or on the card why not.
    void follow(const Future<Application> &step, const QString &text);

    PageContext m_context;
    ApplicationState &m_state;
    QWidget *m_window;
    NextCertificateCard *m_card = nullptr;
};

} // namespace gatehouse
