// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/applications/ApplicationPane.h"

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace gatehouse
{
class AcsUrlList;
class AttributeTable;
class Banner;
class Button;
class CertificateCard;
class CopyField;
class DeactivateSection;
class FormField;
class NextCertificateCard;
class Label;
class PlaceholderEdit;
class ScrollColumn;
class SpCertificateEditor;

/// The SSO tab (spec A5): certificate, service provider, signing, attributes, Deactivate SSO. Placeholders that are
/// left are counted above and marked in their fields.
class SsoPane : public ApplicationPane
{
    Q_OBJECT

public:
    explicit SsoPane(ApplicationState &state, QWidget *parent = nullptr);
    void showState() override;
    void focusFirst() override;

    CertificateCard *certificateCard() const { return m_certificate; }
    NextCertificateCard *nextCertificateCard() const { return m_nextCertificate; }
    /// Facts about what just happened to the form ("metadata.xml: 3 fields filled").
    void showNote(const QString &fact, const QString &text);
    /// Why a chosen file could not be used.
    void showError(const QString &fact, const QString &text);

Q_SIGNALS:
    void uploadMetadataRequested();
    void exportMetadataRequested();
    void copyMetadataUrlRequested();
    void uploadSpCertificateRequested();

private:
    QWidget *metadata();
    QWidget *serviceProvider();
    QWidget *signing();
    QWidget *spCertificate();
    QWidget *attributes();
    PlaceholderEdit *text(const QString &name, QString SsoSettings::*member);
    void showPlaceholders();
    void showDeactivation();
    void written();

    SsoSettings &sso() { return m_state.edit.edited.sso; }

    ScrollColumn *m_scroll;
    Banner *m_left;
    Banner *m_note;
    CertificateCard *m_certificate;
    NextCertificateCard *m_nextCertificate;
    FormField *m_idpEntityIdField;
    FormField *m_spEntityIdField;
    FormField *m_acsUrlField;
    FormField *m_relayStateField;
    FormField *m_loginUrlField;
    PlaceholderEdit *m_idpEntityId;
    PlaceholderEdit *m_spEntityId;
    AcsUrlList *m_acsUrls;
    SpCertificateEditor *m_spCertificate;
    QComboBox *m_nameId;
    QComboBox *m_nameIdFormat;
    QComboBox *m_algorithm;
    QCheckBox *m_signResponse;
    QCheckBox *m_signAssertion;
    PlaceholderEdit *m_relayState;
    PlaceholderEdit *m_loginUrl;
    QCheckBox *m_redirect;
    CopyField *m_idpUrl;
    Label *m_attributesText;
    AttributeTable *m_userAttributes;
    AttributeTable *m_constantAttributes;
    QCheckBox *m_includeGroups;
    PlaceholderEdit *m_groupsAttribute;
    FormField *m_groupsField;
    DeactivateSection *m_deactivate;
};

} // namespace gatehouse
