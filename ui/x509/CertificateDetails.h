// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/CertificateUse.h"
#include "models/x509/CertificateDescription.h"
#include "models/x509/CertificateFinding.h"
#include "ui/shell/Route.h"
#include "ui/widgets/Card.h"

class QVBoxLayout;

namespace gatehouse
{
class ScrollColumn;
class StatusChip;
class ValidityBar;

/// Everything that is known of one certificate, in sections, with a copy button where a value is long.
class CertificateDetails : public Card
{
    Q_OBJECT

public:
    explicit CertificateDetails(QWidget *parent = nullptr);
    /// With the findings about it and about its file as a whole, and which applications of the workspace have it.
    void show(const CertificateDescription &described, const QList<CertificateFinding> &findings,
              const QList<CertificateUse> &uses);

Q_SIGNALS:
    void navigate(const gatehouse::Route &route);

private:
    void section(const QString &title);
    void finding(const CertificateFinding &finding);
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
