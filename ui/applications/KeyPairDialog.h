// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/x509/CertificateDraft.h"

#include <QDialog>

#include <memory>
#include <optional>

class QLineEdit;

namespace gatehouse
{
class Banner;
class Button;
class FileChooser;
class InspectionProcess;
class Label;

/// Upload new certificate… and Upload IdP Private Key…: a certificate and the key that belongs to it, because one
/// without the other signs nothing. It takes effect with the panel's save, or is announced as the next certificate.
/// What is chosen is read by another process.
class KeyPairDialog : public QDialog
{
    Q_OBJECT

public:
    /// `certificatePem` not empty: it is kept, only the key is wanted.
    KeyPairDialog(FileChooser &files, const QByteArray &certificatePem, QWidget *parent);
    /// Both are wanted, to be announced beside the current certificate.
    static KeyPairDialog *forNext(FileChooser &files, QWidget *parent);
    ~KeyPairDialog() override;

    const std::optional<CertificateDraft> &pair() const { return m_pair; }

private:
    KeyPairDialog(FileChooser &files, const QByteArray &certificatePem, const QString &title, const QString &effect,
                  QWidget *parent);
    QWidget *fileRow(const QString &label, const QString &button, const QString &name, const QString &filter,
                     QByteArray *target, Label *shown);
    void use();
    void setBusy(bool busy);
    void refresh();

    FileChooser &m_files;
    QByteArray m_certificate;
    QByteArray m_key;
    std::optional<CertificateDraft> m_pair;
    std::unique_ptr<InspectionProcess> m_inspection; ///< of the pair that is read now
    Label *m_certificateName;
    Label *m_keyName;
    QLineEdit *m_password;
    Banner *m_error;
    Button *m_use;
};

} // namespace gatehouse
