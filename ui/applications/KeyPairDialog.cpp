// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/KeyPairDialog.h"

#include "app/applications/ApplicationFiles.h"
#include "app/inspection/InspectionProcess.h"
#include "app/x509/CertificateQuestions.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLineEdit>

namespace gatehouse
{

namespace
{
constexpr qint64 largestPem = 256 * 1024;
}

KeyPairDialog::KeyPairDialog(FileChooser &files, const QByteArray &certificatePem, QWidget *parent)
    : KeyPairDialog(files, certificatePem,
                    certificatePem.isEmpty() ? tr("Upload new certificate") : tr("Upload IdP Private Key"),
                    tr("Certificate and private key belong together, so both are needed. They take effect when you "
                       "save."),
                    parent)
{
}

KeyPairDialog *KeyPairDialog::forNext(FileChooser &files, QWidget *parent)
{
    return new KeyPairDialog(files, {}, tr("Upload next certificate"),
                             tr("Certificate and private key belong together, so both are needed. They are announced "
                                "beside the current certificate, which goes on signing."),
                             parent);
}

KeyPairDialog::KeyPairDialog(FileChooser &files, const QByteArray &certificatePem, const QString &title,
                             const QString &effect, QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_certificate(certificatePem)
{
    setObjectName(QStringLiteral("keyPairDialog"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(500);
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(new Label(title, TypeRole::DialogTitle));
    auto *text = new Label(effect, TypeRole::Body, Token::Text2);
    text->setWordWrap(true);
    layout->addWidget(text);
    m_certificateName = new Label(certificatePem.isEmpty() ? tr("No file chosen") : tr("The present certificate"));
    m_keyName = new Label(tr("No file chosen"));
    layout->addWidget(fileRow(tr("IdP Certificate"), tr("Choose certificate"), QStringLiteral("chooseCertificate"),
                              tr("Certificates (*.pem *.crt *.cer);;All files (*)"), &m_certificate,
                              m_certificateName));
    layout->addWidget(fileRow(tr("IdP Private Key"), tr("Choose private key"), QStringLiteral("chooseKey"),
                              tr("Private keys (*.pem *.key);;All files (*)"), &m_key, m_keyName));
    m_password = new QLineEdit;
    m_password->setObjectName(QStringLiteral("keyPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhHiddenText);
    auto *password = new FormField(tr("Password of the private key"), m_password, FormField::Need::Optional);
    layout->addWidget(password);
    m_error = new Banner;
    m_error->setObjectName(QStringLiteral("keyPairError"));
    layout->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("keyPairCancel"));
    m_use = new Button(tr("Use certificate and key"), Button::Role::Primary);
    m_use->setObjectName(QStringLiteral("keyPairUse"));
    buttons->addWidget(cancel);
    buttons->addWidget(m_use);
    layout->addLayout(buttons);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { m_inspection.reset(); });
    connect(m_use, &Button::clicked, this, &KeyPairDialog::use);
    refresh();
}

KeyPairDialog::~KeyPairDialog()
{
    m_key.fill('\0'); // a private key in the clear must not stay behind in memory
}

QWidget *KeyPairDialog::fileRow(const QString &label, const QString &button, const QString &name, const QString &filter,
                                QByteArray *target, Label *shown)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *choose = new Button(button);
    choose->setObjectName(name);
    choose->setSmall(true);
    layout->addWidget(shown, 1);
    layout->addWidget(choose);
    row->setFocusProxy(choose);
    connect(choose, &Button::clicked, this, [this, button, filter, target, shown] {
        m_files.openFile(this, button, filter, [this, target, shown](const QString &path) {
            async::whenDone(ApplicationFiles::read(path, largestPem), this,
                            [this, target, shown, path](const Result<QByteArray> &bytes) {
                                if (!bytes)
                                    return m_error->show(Banner::Kind::Error, tr("The file was not read."),
                                                         bytes.error().message);
                                m_error->clear();
                                *target = *bytes;
                                shown->setText(QFileInfo(path).fileName());
                                refresh();
                            });
        });
    });
    return new FormField(label, row);
}

void KeyPairDialog::refresh() { m_use->setEnabled(!m_inspection && !m_certificate.isEmpty() && !m_key.isEmpty()); }

void KeyPairDialog::setBusy(bool busy)
{
    if (busy)
        m_inspection = std::make_unique<InspectionProcess>();
    else
        m_inspection.reset();
    m_use->setText(busy ? tr("Checking…") : tr("Use certificate and key"));
    refresh();
}

void KeyPairDialog::use()
{
    setBusy(true);
    const PairQuestion question{m_certificate, Secret(m_key), Secret(m_password->text().toUtf8())};
    async::whenDone(m_inspection->ask(question), this, [this](const Result<CertificateDraft> &pair) {
        if (!m_inspection)
            return; // cancelled
        setBusy(false);
        if (!pair)
            return m_error->show(Banner::Kind::Error, tr("Certificate and key cannot be used."), pair.error().message);
        m_pair = *pair;
        accept();
    });
}

} // namespace gatehouse
