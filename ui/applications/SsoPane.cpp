// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/SsoPane.h"

#include "ui/applications/AcsUrlList.h"
#include "ui/applications/AttributeTable.h"
#include "ui/applications/CertificateCard.h"
#include "ui/applications/DeactivateSection.h"
#include "ui/applications/NextCertificateCard.h"
#include "ui/applications/PlaceholderEdit.h"
#include "ui/applications/SamlChoices.h"
#include "ui/applications/SpCertificateEditor.h"
#include "ui/theme/Icon.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/CopyField.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollColumn.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QStyle>

namespace gatehouse
{

SsoPane::SsoPane(ApplicationState &state, QWidget *parent) : ApplicationPane(state, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_scroll = new ScrollColumn;
    layout->addWidget(m_scroll);
    QVBoxLayout *column = m_scroll->column();
    m_left = new Banner;
    m_left->setObjectName(QStringLiteral("placeholdersBanner"));
    m_note = new Banner;
    m_note->setObjectName(QStringLiteral("ssoNote"));
    changing(this);
    m_certificate = new CertificateCard;
    column->addWidget(reading(m_left));
    column->addWidget(m_note);
    column->addWidget(m_certificate);
    m_nextCertificate = new NextCertificateCard;
    column->addWidget(m_nextCertificate);
    column->addWidget(metadata());
    column->addWidget(serviceProvider());
    column->addWidget(signing());
    column->addWidget(attributes());
    m_deactivate = new DeactivateSection(tr("Deactivate SSO"), tr("Activate SSO"));
    column->addWidget(m_deactivate);
    column->addStretch(1);

    connect(m_left, &Banner::buttonPressed, this, &SsoPane::focusFirst);
    connect(m_note, &Banner::buttonPressed, m_note, &Banner::clear);
    connect(m_deactivate, &DeactivateSection::wantedChanged, this, [this](bool off) {
        sso().deactivated = off;
        written();
    });
}

PlaceholderEdit *SsoPane::text(const QString &name, QString SsoSettings::*member)
{
    auto *edit = new PlaceholderEdit;
    edit->setObjectName(name);
    connect(edit, &QLineEdit::textEdited, this, [this, member](const QString &value) {
        sso().*member = value.trimmed();
        written();
    });
    return edit;
}

QWidget *SsoPane::metadata()
{
    auto *section = new QWidget;
    auto *layout = new QHBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new Label(tr("Gatehouse Metadata"), TypeRole::Section));
    layout->addStretch(1);
    auto *copyUrl = new Button(tr("Copy Metadata URL"), Button::Role::Secondary, QStringLiteral("link"));
    copyUrl->setObjectName(QStringLiteral("copyMetadataUrl"));
    copyUrl->setToolTip(tr("For service providers that read metadata by themselves, from the sign-in service"));
    copyUrl->setSmall(true);
    auto *exportFile = new Button(tr("Export Metadata"), Button::Role::Secondary, QStringLiteral("download"));
    exportFile->setObjectName(QStringLiteral("ssoExportMetadata"));
    exportFile->setSmall(true);
    layout->addWidget(reading(copyUrl));
    layout->addWidget(reading(exportFile));
    connect(copyUrl, &Button::clicked, this, &SsoPane::copyMetadataUrlRequested);
    connect(exportFile, &Button::clicked, this, &SsoPane::exportMetadataRequested);
    return section;
}

QWidget *SsoPane::serviceProvider()
{
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("Service provider"), TypeRole::Section));
    head->addStretch(1);
    auto *upload = new Button(tr("Upload Metadata"), Button::Role::Secondary, QStringLiteral("upload"));
    upload->setObjectName(QStringLiteral("uploadMetadata"));
    upload->setSmall(true);
    head->addWidget(upload);
    layout->addLayout(head);
    connect(upload, &Button::clicked, this, &SsoPane::uploadMetadataRequested);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(14);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_idpEntityId = text(QStringLiteral("idpEntityId"), &SsoSettings::idpEntityId);
    m_idpEntityIdField = new FormField(tr("IdP Entity ID"), m_idpEntityId);
    m_spEntityId = text(QStringLiteral("spEntityId"), &SsoSettings::spEntityId);
    for (PlaceholderEdit *edit : {m_idpEntityId, m_spEntityId}) {
        auto *copy = edit->addAction(icon(QStringLiteral("copy")), QLineEdit::TrailingPosition);
        copy->setToolTip(edit == m_idpEntityId ? tr("Copy IdP Entity ID") : tr("Copy SP Entity ID"));
        connect(copy, &QAction::triggered, edit, [edit] { QGuiApplication::clipboard()->setText(edit->text()); });
    }
    m_spEntityIdField = new FormField(tr("SP Entity ID"), m_spEntityId);
    m_acsUrls = new AcsUrlList;
    m_acsUrls->setObjectName(QStringLiteral("acsUrls"));
    m_acsUrlField = new FormField(tr("ACS URL"), m_acsUrls);
    connect(m_acsUrls, &AcsUrlList::edited, this, [this] {
        sso().acsUrls = m_acsUrls->urls();
        written();
    });
    m_idpUrl = new CopyField(tr("IdP URL"));
    auto *idpUrlField = new FormField(tr("IdP URL"), m_idpUrl);
    grid->addWidget(m_idpEntityIdField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_spEntityIdField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_acsUrlField, 1, 0, 1, 2);
    grid->addWidget(idpUrlField, 2, 0, 1, 2);
    grid->addWidget(spCertificate(), 3, 0, 1, 2);
    layout->addLayout(grid);
    return section;
}

QWidget *SsoPane::spCertificate()
{
    m_spCertificate = new SpCertificateEditor;
    connect(m_spCertificate, &SpCertificateEditor::uploadRequested, this, &SsoPane::uploadSpCertificateRequested);
    connect(m_spCertificate, &SpCertificateEditor::removed, this, [this] {
        sso().spCertificate.clear();
        written();
    });
    connect(m_spCertificate, &SpCertificateEditor::requirementChanged, this, [this](bool required) {
        sso().requireSignedRequests = required;
        written();
    });
    auto *field = new FormField(tr("SP Certificate"), m_spCertificate, FormField::Need::Optional);
    field->setHelp(tr("Verifies the requests that the service provider signs."));
    return field;
}

QWidget *SsoPane::signing()
{
    auto *section = new QWidget;
    auto *grid = new QGridLayout(section);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(14);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto combo = [&](const QString &name, QString SsoSettings::*member) {
        auto *box = new QComboBox;
        box->setObjectName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        connect(box, &QComboBox::activated, this, [this, box, member] {
            sso().*member = box->currentData().toString();
            written();
        });
        return box;
    };
    m_nameId = combo(QStringLiteral("nameId"), &SsoSettings::nameId);
    m_nameIdFormat = combo(QStringLiteral("nameIdFormat"), &SsoSettings::nameIdFormat);
    m_algorithm = combo(QStringLiteral("signatureAlgorithm"), &SsoSettings::signatureAlgorithm);
    grid->addWidget(new FormField(tr("SAMLSubject NameID"), m_nameId), 0, 0, Qt::AlignTop);
    grid->addWidget(new FormField(tr("SAMLSubject NameID Format"), m_nameIdFormat), 0, 1, Qt::AlignTop);
    grid->addWidget(new FormField(tr("Signature Algorithm"), m_algorithm), 1, 0, Qt::AlignTop);

    auto *sign = new QWidget;
    auto *signLayout = new QHBoxLayout(sign);
    signLayout->setContentsMargins(0, 6, 0, 6);
    signLayout->setSpacing(16);
    m_signResponse = new QCheckBox(tr("Response"));
    m_signResponse->setObjectName(QStringLiteral("signResponse"));
    m_signAssertion = new QCheckBox(tr("Assertion"));
    m_signAssertion->setObjectName(QStringLiteral("signAssertion"));
    signLayout->addWidget(m_signResponse);
    signLayout->addWidget(m_signAssertion);
    signLayout->addStretch(1);
    sign->setFocusProxy(m_signResponse);
    grid->addWidget(new FormField(tr("Sign"), sign), 1, 1, Qt::AlignTop);
    for (QCheckBox *box : {m_signResponse, m_signAssertion})
        connect(box, &QCheckBox::clicked, this, [this, box] {
            // One of the two is always signed: an unsigned answer would be refused, or worse, believed.
            if (!m_signResponse->isChecked() && !m_signAssertion->isChecked())
                (box == m_signResponse ? m_signAssertion : m_signResponse)->setChecked(true);
            sso().sign = !m_signResponse->isChecked()   ? QStringLiteral("assertion")
                         : m_signAssertion->isChecked() ? QStringLiteral("both")
                                                        : QStringLiteral("response");
            written();
        });

    m_relayState = text(QStringLiteral("defaultRelayState"), &SsoSettings::defaultRelayState);
    m_relayStateField = new FormField(tr("Default RelayState"), m_relayState, FormField::Need::Optional);
    m_loginUrl = text(QStringLiteral("loginUrl"), &SsoSettings::loginUrl);
    m_loginUrlField = new FormField(tr("Login URL"), m_loginUrl, FormField::Need::Optional);
    m_loginUrlField->setHelp(tr("Where a sign-in that starts at the service provider begins."));
    grid->addWidget(m_relayStateField, 2, 0, Qt::AlignTop);
    grid->addWidget(m_loginUrlField, 2, 1, Qt::AlignTop);
    m_redirect = new QCheckBox(tr("Declare Redirect Endpoint"));
    m_redirect->setObjectName(QStringLiteral("declareRedirectEndpoint"));
    m_redirect->setToolTip(tr("Adds an HTTP-Redirect sign-in address to the metadata."));
    grid->addWidget(m_redirect, 3, 0, 1, 2);
    connect(m_redirect, &QCheckBox::clicked, this, [this](bool on) {
        sso().declareRedirectEndpoint = on;
        written();
    });
    return section;
}

QWidget *SsoPane::attributes()
{
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    const auto head = [&](const QString &title, const QString &add, const QString &name, AttributeTable *table,
                          Label *text) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new Label(title, TypeRole::Section));
        if (text)
            row->addWidget(text);
        row->addStretch(1);
        auto *button = new Button(add, Button::Role::Secondary, QStringLiteral("plus"));
        button->setObjectName(name);
        button->setSmall(true);
        row->addWidget(button);
        layout->addLayout(row);
        layout->addWidget(table);
        connect(button, &Button::clicked, table, &AttributeTable::addAttribute);
        return button;
    };
    m_attributesText = new Label({}, TypeRole::Help, Token::Text3);
    m_userAttributes = new AttributeTable(AttributeTable::Kind::User);
    m_constantAttributes = new AttributeTable(AttributeTable::Kind::Constant);
    head(tr("User Attributes"), tr("Add attribute"), QStringLiteral("addAttribute"), m_userAttributes,
         m_attributesText);
    m_userAttributes->setNextInTabOrder(head(tr("Constant Attributes"), tr("Add constant attribute"),
                                             QStringLiteral("addConstantAttribute"), m_constantAttributes, nullptr));
    connect(m_userAttributes, &AttributeTable::edited, this, [this] {
        sso().userAttributes = m_userAttributes->attributes();
        written();
    });
    connect(m_constantAttributes, &AttributeTable::edited, this, [this] {
        sso().constantAttributes = m_constantAttributes->attributes();
        written();
    });

    m_includeGroups = new QCheckBox(tr("Include group attribute"));
    m_includeGroups->setObjectName(QStringLiteral("includeGroups"));
    m_constantAttributes->setNextInTabOrder(m_includeGroups);
    layout->addWidget(m_includeGroups);
    m_groupsAttribute = text(QStringLiteral("groupsAttribute"), &SsoSettings::groupsAttribute);
    m_groupsField = new FormField(tr("Groups Attribute Name"), m_groupsAttribute);
    m_groupsField->setMaximumWidth(320);
    auto *indented = new QHBoxLayout;
    indented->setContentsMargins(25, 0, 0, 0);
    indented->addWidget(m_groupsField);
    indented->addStretch(1);
    layout->addLayout(indented);
    connect(m_includeGroups, &QCheckBox::clicked, this, [this](bool on) {
        sso().includeGroups = on;
        if (on && sso().groupsAttribute.isEmpty())
            sso().groupsAttribute = QStringLiteral("memberOf");
        written();
    });
    return section;
}

void SsoPane::written()
{
    showState();
    Q_EMIT edited();
}

void SsoPane::showState()
{
    const Application &application = m_state.edit.edited;
    const QStringList &placeholders = m_state.connector.placeholders;
    const auto set = [&](PlaceholderEdit *edit, const QString &value) {
        edit->setPlaceholders(placeholders);
        if (edit->text().trimmed() != value) {
            edit->setText(value);
            edit->setCursorPosition(0);
        }
    };
    set(m_idpEntityId, sso().idpEntityId);
    set(m_spEntityId, sso().spEntityId);
    set(m_relayState, sso().defaultRelayState);
    set(m_loginUrl, sso().loginUrl);
    set(m_groupsAttribute, sso().groupsAttribute);
    m_acsUrls->setUrls(sso().acsUrls, placeholders);
    m_idpUrl->setValue(application.idpUrl);
    SamlChoices::fill(m_nameId, SamlChoices::nameIds(), sso().nameId);
    SamlChoices::fill(m_nameIdFormat, SamlChoices::nameIdFormats(), sso().nameIdFormat);
    SamlChoices::fill(m_algorithm, SamlChoices::signatureAlgorithms(), sso().signatureAlgorithm);
    m_signResponse->setChecked(sso().sign != QStringLiteral("assertion"));
    m_signAssertion->setChecked(sso().sign != QStringLiteral("response"));
    m_redirect->setChecked(sso().declareRedirectEndpoint);
    m_spCertificate->show(sso());
    m_attributesText->setText(tr("Sent to %1 in every assertion").arg(m_state.connector.name));
    m_userAttributes->setAttributes(sso().userAttributes);
    m_constantAttributes->setAttributes(sso().constantAttributes);
    m_includeGroups->setChecked(sso().includeGroups);
    m_groupsField->setVisible(sso().includeGroups);
    m_groupsField->setHelp(tr("Sends only the groups bound to %1.").arg(m_state.saved().displayLabel));
    m_nextCertificate->showState(m_state);
    m_certificate->setCertificate(m_state.shownCertificate(), m_state.newCertificate.has_value(),
                                  m_state.connector.name);
    showPlaceholders();
    showDeactivation();
}

void SsoPane::showPlaceholders()
{
    const Connector &connector = m_state.connector;
    const auto hint = [&](const QStringList &left) {
        if (left.isEmpty())
            return QString();
        return tr("Replace %1 with your %2 value.").arg(left.join(tr(" and ")), connector.name);
    };
    m_idpEntityIdField->setWarning(hint(m_idpEntityId->left()));
    m_spEntityIdField->setWarning(hint(m_spEntityId->left()));
    m_relayStateField->setWarning(hint(m_relayState->left()));
    m_loginUrlField->setWarning(hint(m_loginUrl->left()));
    QStringList inUrls;
    for (PlaceholderEdit *edit : m_acsUrls->findChildren<PlaceholderEdit *>()) {
        inUrls += edit->left();
        edit->setProperty("state", edit->left().isEmpty() ? QString() : QStringLiteral("warning"));
        edit->style()->unpolish(edit); // the property chooses the edge's colour
        edit->style()->polish(edit);
    }
    inUrls.removeDuplicates();
    m_acsUrlField->setWarning(hint(inUrls));
    // What is done is said as well: the article names each placeholder.
    const auto done = [&](const QString &proposed, const QStringList &left) {
        QStringList replaced;
        for (const QString &placeholder : connector.placeholders)
            if (proposed.contains(placeholder) && !left.contains(placeholder))
                replaced += placeholder;
        return replaced.isEmpty() ? QString() : tr("%1 replaced").arg(replaced.join(QStringLiteral(", ")));
    };
    m_spEntityIdField->setHelp(done(connector.spEntityId, m_spEntityId->left()));
    m_acsUrlField->setHelp(done(connector.acsUrls.join(u' '), inUrls));

    const qsizetype left = placeholdersLeft(sso(), connector).size();
    const QStringList problems = ssoProblems(m_state.edit.edited, connector);
    if (left > 0)
        m_left->show(Banner::Kind::Warning,
                     left == 1 ? tr("1 value left to replace") : tr("%1 values left to replace").arg(left),
                     tr("Fields that still hold a placeholder are marked. Saving is possible; sign-in is not, until "
                        "every placeholder "
                        "is gone."),
                     tr("Show"));
    else if (!problems.isEmpty() && !sso().deactivated)
        m_left->show(Banner::Kind::Warning, tr("Setup incomplete"), problems.join(u' '));
    else
        m_left->clear();
}

void SsoPane::showDeactivation()
{
    const QString name = m_state.connector.name;
    const bool neverOn = !m_state.saved().sso.active && !m_state.saved().sso.deactivated;
    m_deactivate->setVisible(!neverOn);
    const QString people = m_state.people == 1 ? tr("1 person uses it.") : tr("%1 people use it.").arg(m_state.people);
    m_deactivate->setState(
        m_state.saved().sso.deactivated, sso().deactivated,
        {tr("People can no longer sign in to %1 from here. Settings, certificate and groups are kept, and you can "
            "activate SSO again.")
             .arg(name),
         tr("People cannot sign in to %1 from here. Settings, certificate and groups are kept.").arg(name),
         tr("SSO is deactivated when you save."),
         people + u' ' + tr("Turn off SSO in %1 first, or they are locked out.").arg(name),
         tr("SSO is activated when you save.")});
}

void SsoPane::focusFirst()
{
    for (PlaceholderEdit *edit : findChildren<PlaceholderEdit *>()) {
        if (edit->left().isEmpty())
            continue;
        m_scroll->ensureWidgetVisible(edit);
        edit->setFocus(Qt::ShortcutFocusReason);
        edit->selectAll();
        return;
    }
}

void SsoPane::showNote(const QString &fact, const QString &text)
{
    m_note->show(Banner::Kind::Success, fact, text, tr("Close"));
}

void SsoPane::showError(const QString &fact, const QString &text)
{
    m_note->show(Banner::Kind::Error, fact, text, tr("Close"));
}

} // namespace gatehouse
