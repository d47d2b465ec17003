// SPDX-License-Identifier: Apache-2.0
#include "ui/saml/DecodeMessagePane.h"

#include "app/Services.h"
#include "app/applications/ApplicationFiles.h"
#include "models/saml/CheckWords.h"
#include "models/saml/XmlText.h"
#include "ui/applications/MetadataImport.h"
#include "ui/saml/InspectorColumns.h"
#include "ui/saml/SamlChecksCard.h"
#include "ui/saml/SamlXmlCard.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/SecretField.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTimer>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestShown = 20'000;

} // namespace

DecodeMessagePane::DecodeMessagePane(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_banner(new Banner)
    , m_adding(new MetadataImport(context, this))
    , m_slow(new QTimer(this))
{
    setObjectName(u"decodeMessagePane"_s);
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(input());
    layout->addWidget(keyPassword());
    m_banner->setObjectName(u"decodeBanner"_s);
    layout->addWidget(m_banner);
    m_xml = new SamlXmlCard;
    m_checks = new SamlChecksCard;
    m_results = new InspectorColumns(facts(), m_xml, m_checks);
    m_results->hide();
    layout->addWidget(m_results, 1);
    layout->addStretch(0);
    m_slow->setSingleShot(true);
    m_slow->setInterval(std::chrono::milliseconds(500));
    connect(m_slow, &QTimer::timeout, this, [this] {
        m_banner->show(
            Banner::Kind::Info, tr("The message is being read."),
            tr("It takes longer than usual. After 5 seconds of computing, and one more for every 2 MB, it is "
               "given up."),
            tr("Cancel"));
    });
    connect(m_banner, &Banner::buttonPressed, this, [this] {
        m_slow->stop();
        m_inspection.reset();
        m_banner->clear();
    });
    connect(m_adding, &MetadataImport::navigate, this, &DecodeMessagePane::navigate);
    connect(m_adding, &MetadataImport::toast, this, &DecodeMessagePane::toast);
    connect(m_adding, &MetadataImport::failed, this, [this](const QString &fact, const QString &consequence) {
        m_banner->show(Banner::Kind::Error, fact, consequence, tr("Close"));
        if (auto *add = findChild<Button *>(u"addFromMetadata"_s))
            add->setEnabled(true);
    });
    connect(m_checks, &SamlChecksCard::elementChosen, m_xml, &SamlXmlCard::showElement);
    connect(m_checks, &SamlChecksCard::fixRequested, this, [this](const SignInFix &fix) {
        if (const auto application = chosen())
            Q_EMIT navigate({u"application"_s, application->id.toString(), u"sso"_s, fix.field});
    });
}

QWidget *DecodeMessagePane::input()
{
    auto *card = new Card;
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"samlInput"_s);
    m_text->setFont(roleFont(TypeRole::Code));
    m_text->setTabChangesFocus(true);
    m_text->setAcceptDrops(false); // a file is read, not named in the text
    m_text->setFixedHeight(84);
    m_text->setPlaceholderText(tr("Paste XML, base64, a redirect address or a form body, or drop a file here"));
    m_textField = new FormField(tr("Message"), m_text);
    row->addWidget(m_textField, 1);
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    m_application = new QComboBox;
    m_application->setObjectName(u"compareApplication"_s);
    m_application->setMinimumContentsLength(14);
    m_applicationField = new FormField(tr("Compare with"), m_application);
    side->addWidget(m_applicationField);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_certificate = new Button(tr("Trust certificate…"), Button::Role::Secondary, u"certificate"_s);
    m_certificate->setObjectName(u"trustCertificate"_s);
    m_certificate->setToolTip(tr("A certificate, or the metadata of the sender, that the signature is checked with"));
    m_keyButton = new Button(tr("Decrypt with key…"), Button::Role::Secondary, u"key"_s);
    m_keyButton->setObjectName(u"decryptionKey"_s);
    m_keyButton->setToolTip(
        tr("The private key of the service provider, for encrypted assertions; it is forgotten when "
           "the window closes"));
    auto *open = new Button(tr("Open file"), Button::Role::Secondary, u"file"_s);
    open->setObjectName(u"openSamlFile"_s);
    m_decode = new Button(tr("Decode"), Button::Role::Primary);
    m_decode->setObjectName(u"decodeMessage"_s);
    m_decode->setEnabled(false);
    buttons->addWidget(m_keyButton);
    buttons->addWidget(m_certificate);
    buttons->addWidget(open);
    buttons->addWidget(m_decode);
    side->addStretch(1);
    side->addLayout(buttons);
    row->addLayout(side);
    card->body()->addLayout(row);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // also while there is nothing below it
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_file.clear();
        m_textField->setHelp({});
        m_decode->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
    });
    connect(m_decode, &Button::clicked, this, &DecodeMessagePane::decode);
    connect(open, &Button::clicked, this, &DecodeMessagePane::chooseFile);
    connect(m_certificate, &Button::clicked, this, &DecodeMessagePane::trustCertificates);
    connect(m_keyButton, &Button::clicked, this, &DecodeMessagePane::chooseKey);
    return card;
}

QWidget *DecodeMessagePane::facts()
{
    auto *card = new Card(tr("What it says"));
    card->setObjectName(u"samlFacts"_s);
    card->setFlush();
    m_factsCard = card;
    return card;
}

void DecodeMessagePane::open()
{
    const bool hasWorkspace = m_context.services.database.isOpen();
    m_applicationField->setVisible(hasWorkspace);
    if (!hasWorkspace)
        return;
    async::whenDone(m_context.services.applications.list(), this,
                    [this](const Result<QList<ApplicationSummary>> &list) {
                        const auto before = chosen();
                        m_applications.clear();
                        m_application->clear();
                        m_application->addItem(tr("Nothing"));
                        for (const ApplicationSummary &summary : list ? *list : QList<ApplicationSummary>()) {
                            if (summary.application.sso.idpEntityId.isEmpty())
                                continue;
                            m_applications.append(summary.application);
                            m_application->addItem(summary.application.displayLabel);
                            if (before && before->id == summary.application.id)
                                m_application->setCurrentIndex(m_application->count() - 1);
                        }
                    });
}

std::optional<Application> DecodeMessagePane::chosen() const
{
    const int at = m_application->currentIndex() - 1;
    return at >= 0 && at < m_applications.size() ? std::optional(m_applications.at(at)) : std::nullopt;
}

void DecodeMessagePane::chooseFile()
{
    m_context.files.openFile(this, tr("Open file"),
                             tr("SAML messages, metadata and recordings (*.xml *.txt *.har);;All files (*)"),
                             [this](const QString &file) { readFile(file); });
}

void DecodeMessagePane::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void DecodeMessagePane::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    readFile(event->mimeData()->urls().first().toLocalFile());
}

void DecodeMessagePane::readFile(const QString &path)
{
    async::whenDone(
        ApplicationFiles::read(path, largestMessageFile), this,
        [this, name = QFileInfo(path).fileName()](const Result<QByteArray> &bytes) {
            if (!bytes)
                return showError(bytes.error());
            m_results->hide();
            if (bytes->trimmed().isEmpty())
                return showError({ErrorKind::Invalid, tr("%1 is empty. Choose another file.").arg(name), {}});
            showFile(name, *bytes);
            decode();
        });
}

/// Its octets are what is read: a signature is about them, and they need not be UTF-8. A long text is not laid out in
/// whole, which would take longer than reading it.
void DecodeMessagePane::showFile(const QString &name, const QByteArray &bytes)
{
    const QString text = xmlText(bytes).replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
    m_text->setPlainText(text.left(longestShown));
    if (text.size() > longestShown)
        m_textField->setHelp(
            tr("The beginning of %1; all of its %2 are read.")
                .arg(name, QLocale().formattedDataSize(bytes.size(), 1, QLocale::DataSizeTraditionalFormat)));
    m_decode->setEnabled(true);
    m_file = bytes;
}

QByteArray DecodeMessagePane::octets() const { return m_file.isEmpty() ? m_text->toPlainText().toUtf8() : m_file; }

void DecodeMessagePane::trustCertificates()
{
    m_context.files.openFile(
        this, tr("Trust certificate"), tr("Certificates and metadata (*.pem *.crt *.cer *.der *.xml);;All files (*)"),
        [this](const QString &file) {
            m_trusting = std::make_unique<InspectionProcess>();
            const auto trusted =
                async::andThen(ApplicationFiles::read(file, largestMessageFile), m_trusting.get(),
                               [this](const QByteArray &bytes) { return trustedCertificates(bytes, *m_trusting); });
            async::whenDone(trusted, m_trusting.get(), [this](const Result<QStringList> &pems) {
                if (!pems)
                    return showError(pems.error());
                m_certificates = *pems;
                m_certificate->setText(tr("%Ln certificate(s) trusted", nullptr, int(pems->size())));
                if (m_decode->isEnabled())
                    decode();
            });
        });
}

QWidget *DecodeMessagePane::keyPassword()
{
    m_passwordRow = new QWidget;
    auto *layout = new QHBoxLayout(m_passwordRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(new Label(tr("Password of the private key"), TypeRole::BodyStrong));
    m_password = new SecretField(tr("Password of the private key"));
    m_password->setObjectName(u"decryptionPassword"_s);
    layout->addWidget(m_password, 1);
    auto *unlock = new Button(tr("Unlock key"), Button::Role::Secondary);
    unlock->setObjectName(u"unlockKey"_s);
    layout->addWidget(unlock);
    m_passwordRow->hide();
    connect(unlock, &Button::clicked, this, [this] { readKey(m_password->secret()); });
    return m_passwordRow;
}

void DecodeMessagePane::chooseKey()
{
    m_context.files.openFile(
        this, tr("Decrypt with key"), tr("Private keys (*.pem *.key);;All files (*)"), [this](const QString &file) {
            async::whenDone(ApplicationFiles::read(file, 256 * 1024), this,
                            [this, name = QFileInfo(file).fileName()](const Result<QByteArray> &bytes) {
                                if (!bytes)
                                    return showError(bytes.error());
                                m_keyFile = *bytes;
                                m_keyName = name;
                                readKey({});
                            });
        });
}

void DecodeMessagePane::readKey(const Secret &password)
{
    m_unlocking = std::make_unique<InspectionProcess>();
    async::whenDone(unlockedKey(m_keyFile, password, *m_unlocking), m_unlocking.get(),
                    [this](const Result<Secret> &key) {
                        const bool isLocked = !key && key.error().kind == ErrorKind::Denied;
                        m_passwordRow->setVisible(isLocked);
                        m_password->clear();
                        if (isLocked)
                            m_password->setFocus(Qt::OtherFocusReason);
                        else
                            m_keyFile.fill('\0');
                        if (!key)
                            return m_banner->show(isLocked ? Banner::Kind::Info : Banner::Kind::Error,
                                                  tr("The key was not read."), key.error().message, tr("Close"));
                        m_banner->clear();
                        m_key = *key;
                        m_keyButton->setText(tr("Key: %1").arg(m_keyName));
                        if (m_decode->isEnabled())
                            decode();
                    });
}

void DecodeMessagePane::decode()
{
    MessageContext context;
    context.certificates = m_certificates;
    context.decryptionKey = m_key;
    context.application = chosen();
    if (!context.application)
        return decodeWith(context);
    const auto certificate = m_context.services.applications.certificate(context.application->id);
    async::whenDone(certificate, this, [this, context](const Result<std::optional<StoredCertificate>> &found) mutable {
        if (found && *found)
            context.idpCertificate = (*found)->certificate.pem;
        decodeWith(context);
    });
}

void DecodeMessagePane::decodeWith(const MessageContext &context)
{
    // Whatever was read before ends here, with its process.
    m_inspection = std::make_unique<InspectionProcess>();
    m_slow->start();
    const auto message = decodeMessage(octets(), context, *m_inspection);
    async::whenDone(message, m_inspection.get(), [this](const Result<DecodedMessage> &decoded) {
        m_slow->stop();
        if (decoded)
            return show(*decoded);
        m_results->hide(); // they are about another message
        showError(decoded.error());
    });
}

void DecodeMessagePane::showError(const Error &error)
{
    m_banner->show(Banner::Kind::Error, tr("The message could not be decoded."), error.message, tr("Close"));
}

void DecodeMessagePane::addFact(const QString &name, const QString &value, bool code)
{
    if (value.isEmpty())
        return;
    auto *fact = new QVBoxLayout;
    fact->setSpacing(0);
    fact->addWidget(new Label(name, TypeRole::Help, Token::Text3));
    auto *row = new QHBoxLayout;
    auto *text = new Label(value, code ? TypeRole::Code : TypeRole::Body);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(text, 1);
    auto *copy = new CopyButton(tr("Copy %1").arg(name), [value] { return value; });
    copy->setSmall(true);
    row->addWidget(copy, 0, Qt::AlignTop);
    fact->addLayout(row);
    m_facts->column()->addLayout(fact);
}

void DecodeMessagePane::offerApplication(const SpMetadata &metadata)
{
    auto *add = changing(new Button(tr("Add application from this metadata"), Button::Role::Secondary, u"plus"_s));
    add->setObjectName(u"addFromMetadata"_s);
    connect(add, &Button::clicked, this, [this, add, metadata] {
        add->setEnabled(false); // one press, one application
        m_adding->add(metadata.entityId, metadata);
    });
    m_facts->column()->addWidget(add, 0, Qt::AlignLeft);
}

void DecodeMessagePane::show(const DecodedMessage &message)
{
    m_banner->clear();
    const SamlInspection &seen = message.inspection;
    delete m_facts;
    m_facts = new ScrollColumn;
    m_facts->column()->setContentsMargins(14, 12, 14, 12);
    m_facts->column()->setSpacing(10);
    addFact(tr("Verdict"), verdictOf(seen));
    if (message.metadata && m_context.services.database.isOpen())
        offerApplication(*message.metadata);
    if (message.changes && message.changes->isEmpty())
        addFact(tr("Against the application"), tr("It knows all of this already"));
    for (const MetadataChange &change : message.changes.value_or(QList<MetadataChange>()))
        addFact(
            tr("Changed: %1").arg(change.label),
            tr("%1\n→ %2")
                .arg(change.from.isEmpty() ? tr("none") : change.from, change.to.isEmpty() ? tr("none") : change.to),
            true);
    addFact(tr("Issuer"), seen.issuer, true);
    addFact(tr("NameID"), seen.nameId, true);
    addFact(tr("NameID Format"), seen.nameIdFormat, true);
    addFact(tr("Status"), seen.status, true);
    addFact(tr("In response to"), seen.inResponseTo, true);
    for (const Assertion::Attribute &attribute : seen.attributes)
        addFact(attribute.name, attribute.values.join(u'\n'), true);
    m_facts->column()->addStretch(1);
    static_cast<Card *>(m_factsCard)->body()->addWidget(m_facts, 1);
    QStringList marked;
    bool encrypted = false;
    for (const auto &check : seen.checks)
        if (check.passed == false)
            marked.append(checkWords(check.name).element);
    for (const auto &finding : seen.findings) {
        encrypted = encrypted || finding.code == u"encrypted";
        if (const QString element = elementOf(finding); !element.isEmpty() && finding.severity != u"info")
            marked.append(element);
    }
    m_xml->setMessages(
        {{seen.kind.isEmpty() ? tr("Not SAML") : seen.kind, message.xml, message.lines, encrypted, marked}});
    m_checks->showInspection(seen, chosen().has_value());
    m_results->show();
}

} // namespace gatehouse
