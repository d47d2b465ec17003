// SPDX-License-Identifier: Apache-2.0
#include "ui/welcome/CreateOrganizationCard.h"

#include "models/applications/Application.h"
#include "models/store/SignInAddress.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/FormField.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
QString proposedFile(const QString &organization)
{
    const QString name = applicationName(organization);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return QDir::toNativeSeparators(folder.filePath((name.isEmpty() ? u"organization"_s : name) + u".gatehouse"_s));
}
} // namespace

CreateOrganizationCard::CreateOrganizationCard(FileChooser &files, QWidget *parent)
    : Card(tr("Create an organization"), parent)
    , m_name(new QLineEdit)
    , m_address(new QLineEdit)
    , m_file(new QLineEdit)
{
    m_name->setObjectName(u"newName"_s);
    m_nameField = new FormField(tr("Organization name"), m_name);
    body()->addWidget(m_nameField);

    m_address->setObjectName(u"newAddress"_s);
    m_address->setPlaceholderText(u"https://sso.example.org"_s);
    m_addressField = new FormField(tr("Sign-in address"), m_address);
    m_addressField->setHelp(tr("Where people sign in. Every SSO IdP URL starts with it."));
    body()->addWidget(m_addressField);

    m_file->setObjectName(u"newFile"_s);
    m_file->setText(proposedFile({}));
    m_file->setCursorPosition(0);
    m_fileField = new FormField(tr("Workspace file"), m_file);
    m_fileField->setHelp(tr("One file holds everything but the secrets, which stay in the keychain."));
    body()->addWidget(m_fileField);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *choose = new Button(tr("Choose file..."));
    choose->setObjectName(u"newChooseFile"_s);
    auto *create = new Button(tr("Create organization"), Button::Role::Primary);
    create->setObjectName(u"createOrganization"_s);
    buttons->addWidget(choose);
    buttons->addStretch();
    buttons->addWidget(create);
    body()->addLayout(buttons);

    // The file follows the name until somebody has chosen one.
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        if (m_fileChosen)
            return;
        m_file->setText(proposedFile(name));
        m_file->setCursorPosition(0);
    });
    connect(m_file, &QLineEdit::textEdited, this, [this] { m_fileChosen = true; });
    connect(choose, &QAbstractButton::clicked, this, [this, &files] {
        files.saveFile(this, tr("Workspace file"), QFileInfo(m_file->text()).fileName(),
                       tr("Gatehouse workspaces (*.gatehouse)"), [this](const QString &chosen) {
                           m_file->setText(chosen);
                           m_fileChosen = true;
                       });
    });
    connect(create, &QAbstractButton::clicked, this, &CreateOrganizationCard::submit);
    for (QLineEdit *edit : {m_name, m_address, m_file})
        connect(edit, &QLineEdit::returnPressed, this, &CreateOrganizationCard::submit);
}

void CreateOrganizationCard::setLocation(const QString &location)
{
    m_file->setText(location);
    m_file->setCursorPosition(0);
    m_fileChosen = true;
    m_name->setFocus(Qt::OtherFocusReason);
}

void CreateOrganizationCard::submit()
{
    Organization organization;
    organization.name = m_name->text().trimmed();
    organization.signInAddress = m_address->text().trimmed();
    const QString file = QDir::fromNativeSeparators(m_file->text().trimmed());
    m_nameField->setError(organization.name.isEmpty() ? tr("Enter the name of the organization.") : QString());
    m_addressField->setError(signInAddressProblem(organization.signInAddress));
    m_fileField->setError(file.isEmpty()            ? tr("Choose where the workspace file goes.")
                          : QFileInfo::exists(file) ? tr("This file exists already. Choose another name, or open it.")
                                                    : QString());
    for (FormField *field : {m_nameField, m_addressField, m_fileField}) {
        if (field->hasError())
            return field->editor()->setFocus();
    }
    Q_EMIT wanted(file, organization);
}

} // namespace gatehouse
