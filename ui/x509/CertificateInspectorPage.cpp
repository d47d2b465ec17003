// SPDX-License-Identifier: Apache-2.0
#include "ui/x509/CertificateInspectorPage.h"

#include "app/Services.h"
#include "app/applications/ApplicationFiles.h"
#include "app/applications/CertificateUses.h"
#include "app/x509/ExpiryScan.h"
#include "models/x509/CertificateFindings.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PageHeader.h"
#include "ui/x509/CertificateComparisonPane.h"
#include "ui/x509/CertificateDetails.h"
#include "ui/x509/ChainCard.h"
#include "ui/x509/FilePassword.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimer>

namespace gatehouse
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CertificateInspectorPage::CertificateInspectorPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_banner(new Banner)
    , m_states(new QStackedWidget)
    , m_chain(new ChainCard)
    , m_details(new CertificateDetails)
    , m_comparison(new CertificateComparisonPane)
    , m_password(new FilePassword(tr("Password of the file"), u"file"_s))
    , m_slow(new QTimer(this))
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
    exports->addSeparator();
    exports->addAction(tr("Expiry calendar of a folder…"), this, &CertificateInspectorPage::chooseFolder)
        ->setObjectName(u"exportFolder"_s);
    m_export->openMenu(exports);
    m_export->hide();
    m_compare = new Button(tr("Compare"), Button::Role::Secondary, u"columns"_s);
    m_compare->setObjectName(u"compareCertificate"_s);
    m_compareWith = new QMenu(m_compare);
    m_compare->openMenu(m_compareWith);
    m_compare->hide();
    header->addAction(m_export);
    header->addAction(m_compare);
    header->addAction(paste);
    header->addAction(open);
    layout->addWidget(header);
    layout->addWidget(m_banner);
    m_banner->setObjectName(u"inspectorBanner"_s);
    layout->addWidget(m_password);

    auto *empty =
        new EmptyState(u"certificate"_s, tr("Drop a certificate file here"),
                       tr("PEM, DER, PKCS#7, PKCS#12 or SAML metadata, with one certificate or a whole chain."));
    auto *first = new Button(tr("Open file"), Button::Role::Secondary);
    first->setObjectName(u"openFirstFile"_s);
    empty->addButton(first);
    auto *folder = new Button(tr("Folder calendar"), Button::Role::Secondary, u"calendar"_s);
    folder->setObjectName(u"folderCalendar"_s);
    folder->setToolTip(tr("An expiry calendar of all certificates in a folder and the folders below it"));
    empty->addButton(folder);
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
    m_states->addWidget(m_comparison);
    layout->addWidget(m_states, 1);

    m_slow->setSingleShot(true);
    m_slow->setInterval(500ms);
    connect(m_slow, &QTimer::timeout, this, [this] {
        showStoppable(tr("The file is being read."), tr("It takes longer than usual. After 5 seconds of computing, and "
                                                        "one more for every 2 MB, it is given up."));
    });
    connect(paste, &Button::clicked, this, &CertificateInspectorPage::paste);
    connect(folder, &Button::clicked, this, &CertificateInspectorPage::chooseFolder);
    for (Button *button : {open, first})
        connect(button, &Button::clicked, this, &CertificateInspectorPage::chooseFile);
    connect(m_banner, &Banner::buttonPressed, this, &CertificateInspectorPage::bannerPressed);
    connect(m_password, &FilePassword::given, this, &CertificateInspectorPage::readWith);
    connect(m_comparison, &CertificateComparisonPane::closed, this, &CertificateInspectorPage::closeComparison);
    connect(m_details, &CertificateDetails::navigate, this, &CertificateInspectorPage::navigate);
    connect(m_chain, &ChainCard::currentChanged, this, &CertificateInspectorPage::showDetails);
    connect(m_chain, &ChainCard::rootsWanted, this, &CertificateInspectorPage::chooseRoots);
    connect(m_chain, &ChainCard::rootsForgotten, this, [this] {
        m_rootsReading.reset();
        m_roots.reset();
        m_chain->setRoots({}, 0);
        ++m_choices;
        judgeAgain();
    });
    connect(m_chain, &ChainCard::timeChosen, this, [this](const QDateTime &at) {
        m_at = at;
        ++m_choices;
        judgeAgain();
    });
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
    m_fileFacts->setObjectName(u"inspectedFacts"_s);
    m_fileFacts->setWordWrap(true);
    words->addWidget(m_fileName);
    words->addWidget(m_fileFacts);
    row->addLayout(words, 1);
    Button *const close = Button::iconOnly(u"close"_s, tr("Close file"));
    close->setObjectName(u"closeFile"_s);
    close->setSmall(true);
    row->addWidget(close);
    file->body()->addLayout(row);
    layout->addWidget(file);

    layout->addWidget(m_chain, 1);
    auto *hint = new Label(tr("Drop a file with certificates anywhere on this page."), TypeRole::Help, Token::Text3);
    hint->setWordWrap(true);
    layout->addWidget(hint);

    connect(close, &Button::clicked, this, &CertificateInspectorPage::clear);
    return column;
}

void CertificateInspectorPage::open(const Route &route)
{
    if (route.tab == u"pem"_s)
        read(textSource(tr("Certificate"), route.filter.toUtf8()));
    else if (!route.filter.isEmpty())
        read(fileSource(route.filter));
}

CertificateSource CertificateInspectorPage::fileSource(const QString &path)
{
    return [path](const CertificateReading &reading, InspectionProcess &inspection, const CertificatesCome &come) {
        return readCertificateFile(path, reading, inspection, come);
    };
}

CertificateSource CertificateInspectorPage::textSource(const QString &name, const QByteArray &bytes)
{
    return
        [name, bytes](const CertificateReading &reading, InspectionProcess &inspection, const CertificatesCome &come) {
            return readCertificateText(name, bytes, reading, inspection, come);
        };
}

QString CertificateInspectorPage::certificateFilter()
{
    return tr("Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c *.p12 *.pfx *.xml);;All files (*)");
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
            {u"compare-file"_s,
             tr("Compare with a file…"),
             u"columns"_s,
             {},
             [self] { self->compareWithFile(); },
             m_chain->rowCount() > 0},
            {u"paste-pem"_s, tr("Paste PEM"), u"copy"_s, {}, [self] { self->paste(); }},
            {u"close-file"_s, tr("Close file"), u"close"_s, {}, [self] { self->clear(); }, m_chain->rowCount() > 0},
            {u"folder-calendar"_s, tr("Folder calendar"), u"calendar"_s, {}, [self] { self->chooseFolder(); }}};
}

void CertificateInspectorPage::cancel()
{
    if (isComparing())
        return closeComparison();
    if (!m_context.services.database.isOpen())
        Q_EMIT navigate({u"welcome"_s, {}, {}, {}});
}

void CertificateInspectorPage::chooseFile()
{
    m_context.files.openFile(this, tr("Open file"), certificateFilter(),
                             [this](const QString &file) { read(fileSource(file)); });
}

void CertificateInspectorPage::paste()
{
    read(textSource(tr("Clipboard"), QGuiApplication::clipboard()->text().toUtf8()));
}

void CertificateInspectorPage::read(const CertificateSource &source)
{
    m_source = source;
    m_password->forget();
    readWith({});
}

void CertificateInspectorPage::readWith(const Secret &password)
{
    // Whatever was read before ends here, with its process; what came of it stays until the next is shown.
    if (isComing())
        keepWhatCame({ErrorKind::Cancelled, tr("Another file was opened meanwhile."), {}});
    m_inspection = std::make_unique<InspectionProcess>();
    m_slow->start();
    const ChainConditions by = conditions();
    m_coming = Coming{{}, by, false};
    const auto come = [this](const CertificateFile &more) { take(more); };
    async::whenDone(m_source({password, by}, *m_inspection, come), m_inspection.get(),
                    [this, by, choices = m_choices](const Result<CertificateFile> &result) {
                        m_slow->stop();
                        const bool isLocked = !result && result.error().kind == ErrorKind::Denied;
                        if (!result && !isLocked && !m_coming->file.bundle.certificates.isEmpty())
                            return keepWhatCame(result.error());
                        if (result && isComing())
                            showAll(*result);
                        else if (result)
                            show(*result, by);
                        m_coming.reset();
                        if (result && choices != m_choices)
                            judgeAgain(); // others were chosen while it was read
                        if (result)
                            return;
                        if (isLocked)
                            m_banner->show(Banner::Kind::Info, tr("The file is locked."), result.error().message,
                                           tr("Close"));
                        else
                            showError(tr("The file could not be inspected."), result.error());
                        if (isLocked)
                            m_password->ask();
                        else
                            m_password->forget();
                    });
}

void CertificateInspectorPage::stopReading()
{
    m_slow->stop();
    m_inspection.reset();
    m_coming.reset();
}

ChainConditions CertificateInspectorPage::conditions() const
{
    return {m_at.isValid() ? m_at : QDateTime::currentDateTimeUtc(), m_roots};
}

void CertificateInspectorPage::showError(const QString &fact, const Error &error)
{
    m_bannerStops = false;
    m_banner->show(Banner::Kind::Error, fact, error.message, tr("Close"));
}

void CertificateInspectorPage::chooseRoots()
{
    // No PKCS#12: nobody is asked for a password here.
    const QString filter = tr("Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c *.xml);;All files (*)");
    m_context.files.openFile(this, tr("Choose roots"), filter, [this](const QString &path) {
        m_rootsReading = std::make_unique<InspectionProcess>();
        async::whenDone(readCertificateFile(path, {}, *m_rootsReading), m_rootsReading.get(),
                        [this](const Result<CertificateFile> &file) {
                            if (!file)
                                return showError(tr("The roots could not be read."), file.error());
                            m_banner->clear();
                            m_roots = file->bundle.certificates;
                            m_chain->setRoots(file->name, int(m_roots->size()));
                            ++m_choices;
                            judgeAgain();
                        });
    });
}

void CertificateInspectorPage::judgeAgain()
{
    if (m_file.bundle.certificates.isEmpty() || isComing())
        return; // it is done at the end
    const ChainConditions by = conditions();
    // What was judged by others is not shown under these, nor when judging fails.
    for (CertificateTree::Node &node : m_file.tree.nodes) {
        node.state = CertificateTree::State::Unjudged;
        node.problem.clear();
    }
    showTree();
    showDetails();
    m_judging = std::make_unique<InspectionProcess>();
    async::whenDone(
        judgeCertificates(m_file.bundle, by, *m_judging), m_judging.get(),
        [this, by](const Result<JudgedCertificates> &judged) {
            if (!judged)
                return showError(tr("The chain could not be judged."), judged.error());
            m_judgedBy = by;
            m_file.findings = judged->findings;
            if (!m_missing.isEmpty())
                m_file.findings.prepend({CertificateFinding::Severity::Warning, u"incomplete"_s, m_missing, {}});
            m_file.tree = judged->tree;
            showTree();
            showDetails();
        });
}

void CertificateInspectorPage::showTree()
{
    m_chain->setTree(m_file.tree,
                     m_file.bundle.certificates + m_judgedBy.roots.value_or(QList<CertificateDescription>()),
                     m_judgedBy.at);
}

void CertificateInspectorPage::showDetails()
{
    const ChainRow *const row = m_chain->current();
    if (!row)
        return;
    const QString &sha256 = row->certificate.summary.sha256;
    // What is wrong with the file as a whole is known at its end.
    const QList<CertificateFinding> all =
        isComing() ? findingsAbout({m_file.bundle.format, {row->certificate}, {}, 0}, m_judgedBy.at) : m_file.findings;
    QList<CertificateFinding> findings;
    for (const CertificateFinding &finding : all) {
        if (finding.certificate.isEmpty() || finding.certificate == sha256)
            findings.append(finding);
    }
    QList<CertificateUse> uses;
    for (const CertificateUse &use : m_uses) {
        if (use.sha256 == sha256)
            uses.append(use);
    }
    m_details->show(row->certificate, findings, uses, row->node, m_judgedBy.at);
    offerComparisons();
}

void CertificateInspectorPage::show(const CertificateFile &file, const ChainConditions &by)
{
    m_file = file;
    m_judgedBy = by;
    showFile(file.name);
    m_export->show();
    showFacts();
    showTree();
    m_states->setCurrentIndex(1);
    m_chain->focusTable();
    readUses();
}

/// Another file, and nothing of it yet.
void CertificateInspectorPage::showFile(const QString &name)
{
    m_banner->clear();
    m_password->forget();
    m_judging.reset();
    m_missing.clear();
    m_compare->show();
    m_fileName->setText(name);
    m_fileName->setToolTip(name);
    m_chain->clearTree();
    m_comparison->clear();
}

/// What format it is, how many there are, and what was left out.
void CertificateInspectorPage::showFacts()
{
    const CertificateBundle &bundle = m_file.bundle;
    const int count = int(bundle.certificates.size());
    QStringList facts;
    if (!bundle.format.isEmpty())
        facts += bundle.format;
    facts += isComing()            ? tr("%Ln certificate(s) so far", nullptr, count)
             : m_missing.isEmpty() ? tr("%Ln certificate(s)", nullptr, count)
                                   : tr("the first %Ln certificate(s)", nullptr, count);
    if (bundle.unreadable > 0)
        facts += tr("%Ln skipped: not readable", nullptr, bundle.unreadable);
    facts += QLocale().formattedDataSize(m_file.size, 1, QLocale::DataSizeTraditionalFormat);
    m_fileFacts->setText(facts.join(u" · "_s));
}

/// Only where a workspace is open: the inspector needs none.
void CertificateInspectorPage::readUses()
{
    if (!m_context.services.database.isOpen() || m_chain->rowCount() == 0)
        return;
    async::whenDone(certificateUses(m_context.services.database), this,
                    [this](const Result<QList<CertificateUse>> &uses) {
                        if (!uses || m_chain->rowCount() == 0 || *uses == m_uses)
                            return;
                        m_uses = *uses;
                        showDetails();
                    });
}

void CertificateInspectorPage::exportAs(InspectionExport what)
{
    InspectedFile file;
    file.name = m_file.name;
    file.bundle = m_file.bundle;
    file.tree = m_file.tree;
    file.roots = m_judgedBy.roots.value_or(QList<CertificateDescription>());
    file.findings = m_file.findings;
    if (m_context.services.database.isOpen())
        file.uses = m_uses;
    const bool isCalendar = what == InspectionExport::Calendar;
    const QDateTime at = isCalendar ? QDateTime::currentDateTimeUtc() : m_judgedBy.at;
    async::whenDone(QtConcurrent::run([=]() -> Result<ExportedInspection> { return exported(what, file, at); }), this,
                    [this](const Result<ExportedInspection> &made) { save(made->name, made->bytes); });
}

void CertificateInspectorPage::save(const QString &name, const QByteArray &bytes)
{
    m_context.files.saveFile(this, tr("Export"), name, tr("All files (*)"), [this, bytes](const QString &path) {
        async::whenDone(ApplicationFiles::replace(path, bytes), this, [this](const Result<QString> &saved) {
            if (saved)
                return Q_EMIT toast(
                    {Toast::Kind::Success, tr("%1 saved").arg(QFileInfo(*saved).fileName()), {}, {}, {}});
            showError(tr("The file was not saved."), saved.error());
        });
    });
}

void CertificateInspectorPage::chooseFolder()
{
    m_context.files.openFolder(this, tr("Folder calendar"), [this](const QString &path) {
        m_folder = std::make_unique<InspectionProcess>();
        showStoppable(tr("The folder is being read."),
                      tr("Every certificate in it and below it goes into one calendar."));
        async::whenDone(scanForExpiry({path}, *m_folder), m_folder.get(), [this, path](const Result<ExpiryScan> &scan) {
            if (!scan)
                return showError(tr("The folder could not be read."), scan.error());
            if (scan->entries.isEmpty())
                return m_banner->show(Banner::Kind::Info, tr("There is no certificate in this folder."),
                                      scan->refused.mid(0, 3).join(u' '), tr("Close"));
            m_banner->clear();
            if (!scan->refused.isEmpty())
                m_banner->show(Banner::Kind::Warning,
                               tr("%Ln file(s) could not be read as they should.", nullptr, int(scan->refused.size())),
                               scan->refused.mid(0, 3).join(u' '), tr("Close"));
            save(QFileInfo(path).fileName() + u"-expiry.ics"_s,
                 expiryCalendar(scan->entries, QDateTime::currentDateTimeUtc()));
        });
    });
}

void CertificateInspectorPage::clear()
{
    stopReading();
    m_judging.reset();
    m_banner->clear();
    m_password->forget();
    m_source = {};
    m_file = {};
    m_missing.clear();
    m_export->hide();
    m_compare->hide();
    m_chain->clearTree();
    m_comparison->clear();
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
    const auto source = fileSource(event->mimeData()->urls().first().toLocalFile());
    if (isComparing())
        m_comparison->compareWith(source);
    else
        read(source);
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
