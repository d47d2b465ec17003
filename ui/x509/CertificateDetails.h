// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/CertificateUse.h"
#include "models/x509/CertificateDescription.h"
#include "models/x509/CertificateFinding.h"
#include "models/x509/CertificateTree.h"
#include "ui/shell/Route.h"
#include "ui/widgets/Card.h"

class QVBoxLayout;

namespace gatehouse
{
class ScrollColumn;
class StatusChip;
struct Status;
class ValidityBar;

/// Everything that is known of one certificate, in sections, with a copy button where a value is long.
class CertificateDetails : public Card
{
    Q_OBJECT

public:
    explicit CertificateDetails(QWidget *parent = nullptr);
    /// With the findings about it and about its file as a whole, and which applications of the workspace have it, as of
    /// `at`. `node` says how it stands below its issuers.
    void show(const CertificateDescription &described, const QList<CertificateFinding> &findings,
              const QList<CertificateUse> &uses, const CertificateTree::Node &node, const QDateTime &at);

Q_SIGNALS:
    void navigate(const gatehouse::Route &route);

private:
    void section(const QString &title);
    void finding(const CertificateFinding &finding);
    void chain(const CertificateTree::Node &node);
    void sentence(const Status &status, const QString &text, const QString &name);
    void use(const CertificateUse &use);
    void extensions(const CertificateDescription &described);
    void fact(const QString &name, const QString &value, bool code = false, bool copy = false);

    Label *m_title;
    Label *m_issuedBy;
    StatusChip *m_state;
    ValidityBar *m_bar;
    Label *m_from;
    Label *m_until;
    ScrollColumn *m_scroll;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace gatehouse
