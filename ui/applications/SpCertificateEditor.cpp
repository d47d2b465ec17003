// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/SpCertificateEditor.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QCheckBox>

namespace gatehouse
{

SpCertificateEditor::SpCertificateEditor(QWidget *parent)
    : QWidget(parent)
    , m_state(new Label({}, TypeRole::Body, Token::Text2))
    , m_upload(new Button(tr("Upload SP Certificate"), Button::Role::Secondary, QStringLiteral("upload")))
    , m_remove(new Button(tr("Remove SP Certificate"), Button::Role::Ghost))
    , m_required(new QCheckBox(tr("Require signed requests")))
{
    m_upload->setObjectName(QStringLiteral("uploadSpCertificate"));
    m_upload->setSmall(true);
    m_remove->setObjectName(QStringLiteral("removeSpCertificate"));
    m_remove->setSmall(true);
    m_required->setObjectName(QStringLiteral("requireSignedRequests"));
    m_required->setToolTip(tr("Off: a request without a signature is accepted too, and is answered to a registered ACS "
                              "URL only. A wrong signature is always refused."));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_state, 1);
    row->addWidget(m_remove);
    row->addWidget(m_upload);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_required);
    setFocusProxy(m_upload);
    connect(m_upload, &Button::clicked, this, &SpCertificateEditor::uploadRequested);
    connect(m_remove, &Button::clicked, this, &SpCertificateEditor::removed);
    connect(m_required, &QCheckBox::clicked, this, &SpCertificateEditor::requirementChanged);
}

void SpCertificateEditor::show(const SsoSettings &sso)
{
    const bool present = !sso.spCertificate.isEmpty();
    m_state->setText(present ? tr("Certificate present") : tr("None"));
    m_upload->setText(present ? tr("Replace SP Certificate") : tr("Upload SP Certificate"));
    m_remove->setVisible(present);
    m_required->setVisible(present);
    m_required->setChecked(sso.requireSignedRequests);
}

} // namespace gatehouse
