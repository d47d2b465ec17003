// SPDX-License-Identifier: Apache-2.0
#include "ui/x509/CertificateInspectorPage.h"

#include "app/Services.h"
#include "app/applications/ApplicationFiles.h"
#include "app/applications/CertificateUses.h"
#include "models/applications/ApplicationStatus.h"
#include "models/x509/DistinguishedName.h"
#include "ui/applications/ApplicationCells.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SecretField.h"
#include "ui/x509/CertificateDetails.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QVariant certificateCell(const CertificateDescription &description, int role)
{
    const CertificateSummary &certificate = description.summary;
    switch (role) {
    case Qt::DisplayRole:
        return shownName(certificate.subject);
    case SubLineRole:
        return CertificateInspectorPage::tr("to %1").arg(
            QLocale().toString(certificate.notAfter.toUTC().date(), u"d MMM yyyy"_s));
    case Qt::ToolTipRole:
        return certificate.subject;
    default:
        return {};
    }
}

QVariant validityCell(const CertificateDescription &description, int role)
{
    const CertificateSummary &certificate = description.summary;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ApplicationStatus status = certificateStatus(certificate.notAfter, now);
    if (!status.needsAttention())
        status.text = CertificateInspectorPage::tr("Valid");
    if (role == StatusRole)
        return QVariant::fromValue(painted(status));
    return role == Qt::DisplayRole ? QVariant(status.text) : QVariant();
}

auto fileSource(const QString &path)
{
    return [path](const Secret &password) { return readCertificateFile(path, password); };
}

auto textSource(const QString &name, const QByteArray &bytes)
{
    return [name, bytes](const Secret &password) { return readCertificateText(name, bytes, password); };
}

} // namespace

CertificateInspectorPage::CertificateInspectorPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_banner(new Banner)
    , m_states(new QStackedWidget)
    , m_details(new CertificateDetails)
{
    setObjectName(u"certificateInspectorPage"_s);
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    auto *header =
        new PageHeader(tr("Certificate inspector"), tr("Files are read on this computer. Nothing is sent anywhere."));
    auto *paste = new Button(tr("Paste PEM"), Button::Role::Secondary, u"file"_s);
    paste->setObjectName(u"pastePem"_s);
    auto *open = new Button(tr("Open file"), Button::Role::Primary);
    open->setObjectName(u"openCertificateFile"_s);
    open->setToolTip(tr("Open file (Ctrl+Enter)"));
    m_export = new Button(tr("Export"), Button::Role::Secondary, u"download"_s);
    m_export->setObjectName(u"exportCertificates"_s);
    auto *exports = new QMenu(m_export);
    const auto add = [&](const QString &text, const QString &name, InspectionExport what) {
        exports->addAction(text, this, [this, what] { exportAs(what); })->setObjectName(name);
    };
    add(tr("Certificates as PEM, leaf first…"), u"exportPem"_s, InspectionExport::Pem);
    add(tr("Report as text…"), u"exportText"_s, InspectionExport::TextReport);
    add(tr("Report as JSON…"), u"exportJson"_s, InspectionExport::JsonReport);
    add(tr("Expiry calendar…"), u"exportCalendar"_s, InspectionExport::Calendar);
    m_export->openMenu(exports);
    m_export->hide();
    header->addAction(m_export);
    header->addAction(paste);
    header->addAction(open);
    layout->addWidget(header);
    layout->addWidget(m_banner);
    m_banner->setObjectName(u"inspectorBanner"_s);
    layout->addWidget(makePasswordRow());

    auto *empty =
        new EmptyState(u"certificate"_s, tr("Drop a certificate file here"),
                       tr("PEM, DER, PKCS#7, PKCS#12 or SAML metadata, with one certificate or a whole chain."));
    auto *first = new Button(tr("Open file"), Button::Role::Secondary);
    first->setObjectName(u"openFirstFile"_s);
    empty->addButton(first);
    auto *emptyCard = new Card;
    emptyCard->body()->addWidget(empty, 1);
    auto *content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(14);
    m_columns->addWidget(makeList());
    m_columns->addWidget(m_details, 1);
    m_states->addWidget(emptyCard);
    m_states->addWidget(content);
    layout->addWidget(m_states, 1);

    connect(paste, &Button::clicked, this, &CertificateInspectorPage::paste);
    for (Button *button : {open, first})
        connect(button, &Button::clicked, this, &CertificateInspectorPage::chooseFile);
    connect(m_banner, &Banner::buttonPressed, m_banner, &Banner::clear);
    connect(m_details, &CertificateDetails::navigate, this, &CertificateInspectorPage::navigate);
    connect(&context.services.applications, &ApplicationStore::changed, this, &CertificateInspectorPage::readUses);
}

QWidget *CertificateInspectorPage::makeList()
{
    auto *column = new QWidget;
    column->setObjectName(u"certificateList"_s);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    auto *file = new Card;
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new IconLabel(u"file"_s, Token::Accent, 20));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_fileName = new Label({}, TypeRole::BodyStrong);
    m_fileName->setObjectName(u"inspectedFile"_s);
    m_fileName->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_fileFacts = new Label({}, TypeRole::Help, Token::Text3);
    words->addWidget(m_fileName);
    words->addWidget(m_fileFacts);
    row->addLayout(words, 1);
    Button *const close = Button::iconOnly(u"close"_s, tr("Close file"));
    close->setObjectName(u"closeFile"_s);
    close->setSmall(true);
    row->addWidget(close);
    file->body()->addLayout(row);
    layout->addWidget(file);

    m_listCard = new Card(tr("Certificates"));
    m_listCard->setFlush();
    m_model = new ListTableModel<CertificateDescription>(
        {{tr("Certificate"), certificateCell}, {tr("State"), validityCell}}, false, this);
    m_table = new HouseTable(tr("Certificates"));
    m_table->setObjectName(u"certificates"_s);
    m_table->setModel(m_model);
    m_table->setColumnPlan({-1, 132});
    m_listCard->body()->addWidget(m_table, 1);
    layout->addWidget(m_listCard, 1);
    auto *hint = new Label(tr("Drop a file with certificates anywhere on this page."), TypeRole::Help, Token::Text3);
    hint->setWordWrap(true);
    layout->addWidget(hint);

    connect(close, &Button::clicked, this, &CertificateInspectorPage::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            showDetails(now.row());
    });
    return column;
}

void CertificateInspectorPage::open(const Route &route)
{
    if (route.tab == u"pem"_s)
        read(textSource(tr("Certificate"), route.filter.toUtf8()));
    else if (!route.filter.isEmpty())
        read(fileSource(route.filter));
}

QList<Crumb> CertificateInspectorPage::breadcrumb() const
{
    const Crumb here{tr("Certificate inspector"), {u"certificate-inspector"_s, {}, {}, {}}};
    // Without a workspace there is no rail, and this is the way back.
    if (!m_context.services.database.isOpen())
        return {{tr("Welcome"), {u"welcome"_s, {}, {}, {}}}, here};
    return {{tr("TOOLS"), {}}, here};
}

QList<Command> CertificateInspectorPage::commands() const
{
    auto *self = const_cast<CertificateInspectorPage *>(this);
    return {{u"open-file"_s, tr("Open file"), u"file"_s, u"Ctrl+Return"_s, [self] { self->chooseFile(); }},
            {u"paste-pem"_s, tr("Paste PEM"), u"copy"_s, {}, [self] { self->paste(); }},
            {u"close-file"_s, tr("Close file"), u"close"_s, {}, [self] { self->clear(); }, m_model->rowCount() > 0}};
}

void CertificateInspectorPage::cancel()
{
    if (!m_context.services.database.isOpen())
        Q_EMIT navigate({u"welcome"_s, {}, {}, {}});
}

void CertificateInspectorPage::chooseFile()
{
    m_context.files.openFile(this, tr("Open file"),
                             tr("Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c *.p12 *.pfx *.xml);;All files (*)"),
                             [this](const QString &file) { read(fileSource(file)); });
}

void CertificateInspectorPage::paste()
{
    read(textSource(tr("Clipboard"), QGuiApplication::clipboard()->text().toUtf8()));
}

QWidget *CertificateInspectorPage::makePasswordRow()
{
    m_passwordRow = new QWidget;
    m_passwordRow->setObjectName(u"filePasswordRow"_s);
    auto *layout = new QHBoxLayout(m_passwordRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(new Label(tr("Password of the file"), TypeRole::BodyStrong));
    m_password = new SecretField(tr("Password of the file"));
    m_password->setObjectName(u"filePassword"_s);
    layout->addWidget(m_password, 1);
    auto *unlock = new Button(tr("Unlock file"), Button::Role::Secondary);
    unlock->setObjectName(u"unlockFile"_s);
    layout->addWidget(unlock);
    m_passwordRow->hide();
    connect(unlock, &Button::clicked, this, [this] { readWith(m_password->secret()); });
    return m_passwordRow;
}

void CertificateInspectorPage::read(const Source &source)
{
    m_source = source;
    m_password->clear();
    m_passwordRow->hide();
    readWith({});
}

void CertificateInspectorPage::readWith(const Secret &password)
{
    async::whenDone(m_source(password), this, [this, reading = ++m_reading](const Result<CertificateFile> &result) {
        if (reading != m_reading)
            return;
        if (result)
            return show(*result);
        const bool isLocked = result.error().kind == ErrorKind::Denied;
        m_banner->show(isLocked ? Banner::Kind::Info : Banner::Kind::Error,
                       isLocked ? tr("The file is locked.") : tr("The file could not be inspected."),
                       result.error().message, tr("Close"));
        m_passwordRow->setVisible(isLocked);
        if (isLocked)
            m_password->setFocus(Qt::OtherFocusReason);
    });
}

void CertificateInspectorPage::showDetails(int row)
{
    const CertificateDescription &certificate = m_model->at(row);
    QList<CertificateFinding> findings;
    for (const CertificateFinding &finding : m_file.findings) {
        if (finding.certificate.isEmpty() || finding.certificate == certificate.summary.sha256)
            findings.append(finding);
    }
    QList<CertificateUse> uses;
    for (const CertificateUse &use : m_uses) {
        if (use.sha256 == certificate.summary.sha256)
            uses.append(use);
    }
    m_details->show(certificate, findings, uses);
}

void CertificateInspectorPage::show(const CertificateFile &file)
{
    m_banner->clear();
    m_password->clear();
    m_passwordRow->hide();
    m_file = file;
    m_export->show();
    m_fileName->setText(file.name);
    m_fileName->setToolTip(file.name);
    const int count = int(file.bundle.certificates.size());
    m_fileFacts->setText(file.bundle.format + u" · "_s + tr("%n certificate(s)", nullptr, count) + u" · "_s +
                         QLocale().formattedDataSize(file.size, 1, QLocale::DataSizeTraditionalFormat));
    m_listCard->setCount(count);
    m_model->setRows(file.bundle.certificates);
    m_states->setCurrentIndex(1);
    m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
    readUses();
}

/// Only where a workspace is open: the inspector needs none.
void CertificateInspectorPage::readUses()
{
    if (!m_context.services.database.isOpen() || m_model->rowCount() == 0)
        return;
    async::whenDone(certificateUses(m_context.services.database), this,
                    [this](const Result<QList<CertificateUse>> &uses) {
                        if (!uses || m_model->rowCount() == 0 || *uses == m_uses)
                            return;
                        m_uses = *uses;
                        showDetails(std::max(0, m_table->currentIndex().row()));
                    });
}

void CertificateInspectorPage::exportAs(InspectionExport what)
{
    InspectedFile file;
    file.name = m_file.name;
    file.bundle = m_file.bundle;
    file.findings = m_file.findings;
    if (m_context.services.database.isOpen())
        file.uses = m_uses;
    const ExportedInspection made = exported(what, file, QDateTime::currentDateTimeUtc());
    m_context.files.saveFile(
        this, tr("Export"), made.name, tr("All files (*)"), [this, bytes = made.bytes](const QString &path) {
            async::whenDone(ApplicationFiles::replace(path, bytes), this, [this](const Result<QString> &saved) {
                if (saved)
                    return Q_EMIT toast(
                        {Toast::Kind::Success, tr("%1 saved").arg(QFileInfo(*saved).fileName()), {}, {}, {}});
                m_banner->show(Banner::Kind::Error, tr("The file was not saved."), saved.error().message, tr("Close"));
            });
        });
}

void CertificateInspectorPage::clear()
{
    ++m_reading;
    m_banner->clear();
    m_password->clear();
    m_passwordRow->hide();
    m_source = {};
    m_file = {};
    m_export->hide();
    m_model->setRows({});
    m_states->setCurrentIndex(0);
}

void CertificateInspectorPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void CertificateInspectorPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    read(fileSource(event->mimeData()->urls().first().toLocalFile()));
}

void CertificateInspectorPage::resizeEvent(QResizeEvent *event)
{
    ConsolePage::resizeEvent(event);
    const bool narrow = width() < 820;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget *const list = m_columns->itemAt(0)->widget();
    list->setMinimumWidth(narrow ? 0 : 340);
    list->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : 340);
    list->setMaximumHeight(narrow ? 260 : QWIDGETSIZE_MAX);
}

} // namespace gatehouse
