// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationService.h"

#include <QDialog>

class QLineEdit;

namespace gatehouse
{
class Banner;
class Button;
class FileChooser;
class Label;

/// Upload new certificate… and Upload IdP Private Key…: a certificate and the key that belongs to it, because one
/// without the other signs nothing. It takes effect with the panel's save, or is announced as the next certificate.
class KeyPairDialog : public QDialog
{
    Q_OBJECT

public:
    /// `certificatePem` not empty: it is kept, only the key is wanted.
    KeyPairDialog(ApplicationService &service, FileChooser &files, const QByteArray &certificatePem, QWidget *parent);
    /// Both are wanted, to be announced beside the current certificate.
    static KeyPairDialog *forNext(ApplicationService &service, FileChooser &files, QWidget *parent);
    ~KeyPairDialog() override;

    const std::optional<CertificateDraft> &pair() const { return m_pair; }

private:
    KeyPairDialog(ApplicationService &service, FileChooser &files, const QByteArray &certificatePem,
                  const QString &title, const QString &effect, QWidget *parent);
    QWidget *fileRow(const QString &label, const QString &button, const QString &name, const QString &filter,
                     QByteArray *target, Label *shown);
    void use();
    void refresh();

    ApplicationService &m_service;
    FileChooser &m_files;
    QByteArray m_certificate;
    QByteArray m_key;
    std::optional<CertificateDraft> m_pair;
    Label *m_certificateName;
    Label *m_keyName;
    QLineEdit *m_password;
    Banner *m_error;
    Button *m_use;
};

} // namespace gatehouse
