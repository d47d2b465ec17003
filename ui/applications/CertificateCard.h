// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateSummary.h"
#include "ui/widgets/Card.h"

#include <optional>

class QMenu;

namespace gatehouse
{
class Banner;
class Button;
class CopyButton;
class Label;

/// The IdP certificate on the SSO tab: the menu button "IDP Certificate Valid" with what can be done, the facts, and
/// what waits for the save. It asks; whoever owns it does.
class CertificateCard : public QWidget
{
    Q_OBJECT

public:
    explicit CertificateCard(QWidget *parent = nullptr);

    /// `pending`: the certificate shown takes effect with the next save. `provider` is who must be told then.
    void setCertificate(const std::optional<CertificateSummary> &certificate, bool pending, const QString &provider);
    void setBusy(bool busy);
    void showError(const QString &fact, const QString &text);

Q_SIGNALS:
    void downloadRequested();
    void copyRequested();
    void inspectRequested();
    void uploadCertificateRequested();
    void uploadKeyRequested();
    void regenerateRequested();
    void undoRequested();
    void makeNextRequested();
    void uploadNextRequested();

private:
    QMenu *makeMenu();

    Button *m_button;
    QAction *m_download;
    QAction *m_copy;
    QAction *m_inspect;
    Label *m_subject;
    Label *m_expires;
    Label *m_key;
    Label *m_sha256;
    CopyButton *m_copySha256;
    QFrame *m_divider;
    QWidget *m_facts;
    Banner *m_banner;
    std::optional<CertificateSummary> m_certificate;
};

} // namespace gatehouse
