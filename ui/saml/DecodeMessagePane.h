// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/DecodedMessage.h"
#include "ui/shell/Pages.h"

#include <memory>

class QComboBox;
class QPlainTextEdit;
class QTimer;

namespace gatehouse
{
class Banner;
class Button;
class FormField;
class Label;
class MetadataImport;
class SamlChecksCard;
class SamlXmlCard;
class SecretField;
class ScrollColumn;

/// Takes a SAML message apart that somebody was sent: what it says, its XML, and every check. Another process reads it.
/// Nothing leaves this computer, and no workspace is needed; with one, the message can be compared with an
/// application's settings.
class DecodeMessagePane : public QWidget
{
    Q_OBJECT

public:
    explicit DecodeMessagePane(const PageContext &context, QWidget *parent = nullptr);

    void open();
    void chooseFile();
    void readFile(const QString &path);
    void decode();

Q_SIGNALS:
    void navigate(const gatehouse::Route &route);
    void toast(const gatehouse::Toast &toast);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *input();
    QWidget *facts();
    void trustCertificates();
    void chooseKey();
    void readKey(const Secret &password);
    QWidget *keyPassword();
    void decodeWith(const MessageContext &context);
    void show(const DecodedMessage &message);
    void offerApplication(const SpMetadata &metadata);
    void showError(const Error &error);
    void addFact(const QString &name, const QString &value, bool code = false);
    std::optional<Application> chosen() const;
    void showFile(const QString &name, const QByteArray &bytes);
    QByteArray octets() const;

    PageContext m_context;
    QList<Application> m_applications;
    QStringList m_certificates; ///< PEM, opened by the person
    QByteArray m_file;          ///< as it was read, until its text is changed by hand
    QPlainTextEdit *m_text;
    FormField *m_textField;
    QComboBox *m_application;
    QWidget *m_applicationField;
    Button *m_decode;
    Button *m_certificate;
    Button *m_keyButton;
    QWidget *m_passwordRow;
    SecretField *m_password;
    QByteArray m_keyFile; ///< locked, until its password is given
    QString m_keyName;
    Secret m_key;
    Banner *m_banner;
    MetadataImport *m_adding; ///< an application of the metadata that is shown
    QWidget *m_results;
    QWidget *m_factsCard;
    ScrollColumn *m_facts = nullptr;
    SamlXmlCard *m_xml;
    SamlChecksCard *m_checks;
    std::unique_ptr<InspectionProcess> m_inspection; ///< of the message that is read now
    std::unique_ptr<InspectionProcess> m_trusting;   ///< of whom to trust
    std::unique_ptr<InspectionProcess> m_unlocking;  ///< of a key
    QTimer *m_slow;                                  ///< says that reading takes a while
};

} // namespace gatehouse
