// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/GeneralInfoForm.h"

#include "ui/applications/PortalImageField.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace gatehouse
{

GeneralInfoForm::GeneralInfoForm(FileChooser &files, For purpose, QWidget *parent) : QWidget(parent), m_purpose(purpose)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);

    m_label = new QLineEdit;
    m_label->setObjectName(QStringLiteral("displayLabel"));
    m_label->setMaxLength(256);
    m_labelField = new FormField(tr("Display Label"), m_label);
    m_labelField->setHelp(tr("The name people see in the User Portal."));
    layout->addWidget(m_labelField);

    m_bookmarkUrl = new QLineEdit;
    m_bookmarkUrl->setObjectName(QStringLiteral("bookmarkUrl"));
    m_bookmarkField = new FormField(tr("Bookmark URL"), m_bookmarkUrl);
    m_bookmarkField->setHelp(tr("The sign-in URL that opens from the User Portal."));
    m_bookmarkField->hide();
    layout->addWidget(m_bookmarkField);

    m_description = new QPlainTextEdit;
    m_description->setObjectName(QStringLiteral("description"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(56);
    m_descriptionField = new FormField(tr("Description"), m_description, FormField::Need::Optional);
    layout->addWidget(m_descriptionField);

    m_image = new PortalImageField(files);
    layout->addWidget(m_image);

    auto *show = new QVBoxLayout;
    show->setSpacing(0);
    m_show = new QCheckBox(tr("Show in User Portal"));
    m_show->setObjectName(QStringLiteral("showInPortal"));
    m_showHelp = new Label({}, TypeRole::Help, Token::Text3);
    m_showHelp->setIndent(25);
    show->addWidget(m_show);
    show->addWidget(m_showHelp);
    layout->addLayout(show);
    if (purpose == For::NewApplication)
        layout->addWidget(m_advanced = advancedSettings());
    layout->addStretch(1);

    connect(m_label, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_draft.displayLabel = text;
        m_image->setLabel(text);
        m_labelField->setError({});
        showIdpUrlHelp();
        Q_EMIT edited();
    });
    connect(m_bookmarkUrl, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_draft.bookmarkUrl = text.trimmed();
        m_bookmarkField->setError({});
        Q_EMIT edited();
    });
    connect(m_description, &QPlainTextEdit::textChanged, this, [this] {
        m_draft.description = m_description->toPlainText();
        m_descriptionField->setError({});
        Q_EMIT edited();
    });
    connect(m_image, &PortalImageField::edited, this, [this] {
        m_draft.portalImage = m_image->value();
        Q_EMIT edited();
    });
    connect(m_show, &QCheckBox::toggled, this, [this](bool on) {
        m_draft.showInPortal = on;
        Q_EMIT edited();
    });
}

QWidget *GeneralInfoForm::advancedSettings()
{
    auto *card = new Card;
    card->setFlush();
    m_advancedHead = new QToolButton;
    m_advancedHead->setObjectName(QStringLiteral("advancedSettings"));
    m_advancedHead->setText(tr("Advanced Settings"));
    m_advancedHead->setFont(roleFont(TypeRole::BodyStrong));
    m_advancedHead->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advancedHead->setStyleSheet(
        QStringLiteral("QToolButton { border: none; background: transparent; padding: 8px 10px; }"));
    m_advancedHead->setCheckable(true);
    m_advancedHead->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    card->body()->addWidget(m_advancedHead);

    m_advancedBody = new QWidget;
    auto *layout = new QVBoxLayout(m_advancedBody);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    auto *url = new QWidget;
    auto *row = new QHBoxLayout(url);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_idpUrlPrefix = new QLineEdit;
    m_idpUrlPrefix->setReadOnly(true);
    m_idpUrlPrefix->setFocusPolicy(Qt::ClickFocus);
    m_idpUrlPrefix->setFont(roleFont(TypeRole::Code));
    m_idpUrlPrefix->setAccessibleName(tr("Start of the SSO IdP URL"));
    m_idpUrlName = new QLineEdit;
    m_idpUrlName->setObjectName(QStringLiteral("idpUrlName"));
    m_idpUrlName->setFont(roleFont(TypeRole::Code));
    m_idpUrlName->setAccessibleName(tr("SSO IdP URL"));
    row->addWidget(m_idpUrlPrefix);
    row->addWidget(m_idpUrlName, 1);
    url->setFocusProxy(m_idpUrlName);
    m_idpUrlField = new FormField(tr("SSO IdP URL"), url, FormField::Need::Optional);
    layout->addWidget(m_idpUrlField);
    auto *fixed = new Banner;
    fixed->show(
        Banner::Kind::Warning, tr("Fixed after saving."),
        tr("The SSO IdP URL is not editable after the application is created. You will have to delete and recreate the "
           "connector if you need to edit this field at a later time."));
    layout->addWidget(fixed);
    card->body()->addWidget(m_advancedBody);

    connect(m_advancedHead, &QToolButton::toggled, this, &GeneralInfoForm::openAdvanced);
    connect(m_idpUrlName, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_draft.idpUrlName = text.trimmed();
        m_idpUrlField->setError({});
        Q_EMIT edited();
    });
    openAdvanced(false);
    return card;
}

void GeneralInfoForm::openAdvanced(bool open)
{
    m_advancedHead->setIcon(icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_advancedHead->setAccessibleDescription(open ? tr("Expanded") : tr("Collapsed"));
    m_advancedBody->setVisible(open);
}

void GeneralInfoForm::setConnector(const Connector &connector)
{
    m_connector = connector;
    m_bookmarkField->setVisible(connector.bookmark && m_purpose == For::NewApplication);
    if (m_advanced)
        m_advanced->setVisible(connector.saml);
    m_showHelp->setText(connector.bookmark
                            ? tr("When off, nobody sees this bookmark.")
                            : tr("When off, people can still sign in from %1 itself.").arg(connector.name));
}

void GeneralInfoForm::setSignInAddress(const QString &address)
{
    m_prefix = address;
    while (m_prefix.endsWith(u'/'))
        m_prefix.chop(1);
    m_prefix += QStringLiteral("/saml2/");
    if (m_idpUrlPrefix) {
        m_idpUrlPrefix->setText(m_prefix);
        m_idpUrlPrefix->setFixedWidth(m_idpUrlPrefix->fontMetrics().horizontalAdvance(m_prefix) + 24);
    }
    showIdpUrlHelp();
}

void GeneralInfoForm::showIdpUrlHelp()
{
    if (!m_idpUrlField)
        return;
    const QString name = applicationName(m_draft.displayLabel);
    m_idpUrlField->setHelp(tr("If no value is entered, it will default to %1")
                               .arg(m_prefix + (name.isEmpty() ? QStringLiteral("<applicationname>") : name)));
}

void GeneralInfoForm::setDraft(const ApplicationDraft &draft)
{
    const QSignalBlocker quiet(this);
    m_draft = draft;
    // Only what differs is set: a cursor in a field that somebody types in must stay where it is.
    if (m_label->text() != draft.displayLabel)
        m_label->setText(draft.displayLabel);
    if (m_bookmarkUrl->text() != draft.bookmarkUrl)
        m_bookmarkUrl->setText(draft.bookmarkUrl);
    if (m_description->toPlainText() != draft.description)
        m_description->setPlainText(draft.description);
    m_image->setValue(draft.portalImage, draft.displayLabel);
    m_show->setChecked(draft.showInPortal);
    if (m_idpUrlName && m_idpUrlName->text() != draft.idpUrlName)
        m_idpUrlName->setText(draft.idpUrlName);
    m_draft = draft;
    showIdpUrlHelp();
}

QStringList GeneralInfoForm::showProblems(const QStringList &problems)
{
    QStringList rest;
    QWidget *first = nullptr;
    m_labelField->setError({});
    m_bookmarkField->setError({});
    m_descriptionField->setError({});
    m_image->setError({});
    if (m_idpUrlField)
        m_idpUrlField->setError({});
    for (const QString &problem : problems) {
        QWidget *marked = nullptr;
        const auto mark = [&](FormField *field, QWidget *editor) {
            field->setError(problem);
            marked = editor;
        };
        if (problem.contains(tr("SSO IdP URL")) && m_idpUrlField) {
            m_advancedHead->setChecked(true);
            mark(m_idpUrlField, m_idpUrlName);
        } else if (problem.contains(tr("Display Label"))) {
            mark(m_labelField, m_label);
        } else if (problem.contains(tr("Bookmark URL"))) {
            mark(m_bookmarkField, m_bookmarkUrl);
        } else if (problem.contains(tr("User Portal Image"))) {
            m_image->setError(problem);
            marked = m_image;
        } else if (problem.contains(tr("Description"))) {
            mark(m_descriptionField, m_description);
        } else {
            rest.append(problem);
        }
        if (!first)
            first = marked;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return rest;
}

void GeneralInfoForm::focusFirst()
{
    m_label->setFocus(Qt::OtherFocusReason);
    m_label->selectAll();
}

} // namespace gatehouse
