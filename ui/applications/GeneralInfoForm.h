// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace gatehouse
{
class FileChooser;
class FormField;
class Label;
class PortalImageField;

/// Display Label, Description, User Portal Image and Show in User Portal; for a new application also Bookmark URL, and
/// the SSO IdP URL under Advanced Settings. One form for the wizard and for the General Info tab.
class GeneralInfoForm : public QWidget
{
    Q_OBJECT

public:
    enum class For { NewApplication, ExistingApplication };

    GeneralInfoForm(FileChooser &files, For purpose, QWidget *parent = nullptr);

    void setConnector(const Connector &connector);
    /// "https://sso.example.org": what the SSO IdP URL starts with.
    void setSignInAddress(const QString &address);
    void setDraft(const ApplicationDraft &draft);
    ApplicationDraft draft() const { return m_draft; }
    /// Marks the fields that these sentences are about (each starts with the field's label); what fits none is
    /// returned.
    QStringList showProblems(const QStringList &problems);
    /// The field that somebody types into first.
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    QWidget *advancedSettings();
    void showIdpUrlHelp();
    void openAdvanced(bool open);

    For m_purpose;
    ApplicationDraft m_draft;
    Connector m_connector;
    QString m_prefix;
    QLineEdit *m_label;
    QLineEdit *m_bookmarkUrl;
    QPlainTextEdit *m_description;
    PortalImageField *m_image;
    QCheckBox *m_show;
    Label *m_showHelp;
    QLineEdit *m_idpUrlName = nullptr;
    QLineEdit *m_idpUrlPrefix = nullptr;
    QToolButton *m_advancedHead = nullptr;
    QWidget *m_advanced = nullptr;
    QWidget *m_advancedBody = nullptr;
    FormField *m_labelField;
    FormField *m_bookmarkField;
    FormField *m_descriptionField;
    FormField *m_idpUrlField = nullptr;
};

} // namespace gatehouse
