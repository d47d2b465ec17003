// SPDX-License-Identifier: Apache-2.0
#include "ui/x509/CertificateComparisonPane.h"

#include "app/x509/ComparisonReport.h"
#include "models/x509/CertificateOrder.h"
#include "models/x509/DistinguishedName.h"
#include "models/x509/OddCharacters.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StatusChip.h"
#include "ui/x509/CertificateFieldNames.h"
#include "ui/x509/FilePassword.h"

#include <QBoxLayout>
#include <QPlainTextEdit>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int chipWidth = 150; // so that the sentences stand below each other
constexpr qsizetype longestCell = 400;

QString titleOf(const CertificateDescription &certificate)
{
    return visibleName(shownName(certificate.summary.subject));
}

} // namespace

CertificateComparisonPane::CertificateComparisonPane(QWidget *parent)
    : Card(tr("Compare two certificates"), parent)
    , m_names(new Label({}, TypeRole::Help, Token::Text2))
    , m_banner(new Banner)
    , m_password(new FilePassword(tr("Password of the second file"), u"second"_s))
    , m_compared(new QWidget)
    , m_table(new HouseTable(tr("Fields of both certificates"), HouseTable::Rows::OneLine))
{
    setObjectName(u"certificateComparison"_s);
    setFlush();
    auto *copy = new CopyButton(tr("Copy comparison"), [this] { return comparisonText(m_first, m_second); });
    copy->setObjectName(u"copyComparison"_s);
    auto *close = Button::iconOnly(u"close"_s, tr("Close comparison"));
    close->setObjectName(u"closeComparison"_s);
    addToHead(copy);
    addToHead(close);
    m_banner->setObjectName(u"comparisonBanner"_s);
    m_names->setObjectName(u"comparedNames"_s);
    m_names->setWordWrap(true);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 12, 16, 12);
    head->setSpacing(10);
    head->addWidget(m_names);
    head->addWidget(m_banner);
    head->addWidget(m_password);
    head->addWidget(makeSentences());
    body()->addLayout(head);
    m_model = new ListTableModel<CertificateDifference>(
        {{tr("Field"), [this](const CertificateDifference &field,
                              int role) { return cell(field, certificateFieldName(field.field), role); }},
         {tr("Compared"),
          [](const CertificateDifference &field, int role) -> QVariant {
              const Status status = field.differs() ? Status{Status::Kind::Warning, tr("Differs")}
                                                    : Status{Status::Kind::Active, tr("Same")};
              return role == StatusRole        ? QVariant::fromValue(status)
                     : role == Qt::DisplayRole ? QVariant(status.text)
                                               : QVariant();
          }},
         {tr("First"), [this](const CertificateDifference &field, int role) { return cell(field, field.a, role); }},
         {tr("Second"), [this](const CertificateDifference &field, int role) { return cell(field, field.b, role); }}},
        false, this);
    m_table->setObjectName(u"comparedFields"_s);
    m_table->setModel(m_model);
    m_table->setColumnPlan({190, 110, -1, -1});
    auto *compared = new QVBoxLayout(m_compared);
    compared->setContentsMargins(0, 0, 0, 0);
    compared->setSpacing(0);
    compared->addWidget(m_table, 1);
    compared->addWidget(makeValues());
    body()->addWidget(m_compared, 1);
    body()->addStretch(0);
    connect(close, &Button::clicked, this, &CertificateComparisonPane::closed);
    connect(m_password, &FilePassword::given, this, &CertificateComparisonPane::read);
    connect(m_banner, &Banner::buttonPressed, m_banner, &Banner::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CertificateComparisonPane::showValues);
}

QWidget *CertificateComparisonPane::makeSentences()
{
    auto *sentences = new QWidget;
    sentences->setObjectName(u"comparisonSentences"_s);
    auto *layout = new QVBoxLayout(sentences);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const auto add = [layout](const QString &name) {
        const Sentence sentence{new StatusChip, new Label({}, TypeRole::TableCell)};
        sentence.text->setObjectName(name);
        sentence.text->setWordWrap(true);
        sentence.chip->setFixedWidth(chipWidth);
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        row->addWidget(sentence.chip, 0, Qt::AlignTop);
        row->addWidget(sentence.text, 1);
        layout->addLayout(row);
        return sentence;
    };
    m_certificate = add(u"comparedCertificate"_s);
    m_key = add(u"comparedKey"_s);
    m_issuer = add(u"comparedIssuer"_s);
    return sentences;
}

/// What the row that is current says in whole, because the table cuts it.
QWidget *CertificateComparisonPane::makeValues()
{
    auto *values = new QWidget;
    auto *layout = new QHBoxLayout(values);
    layout->setContentsMargins(16, 10, 16, 12);
    layout->setSpacing(14);
    const auto add = [layout](const QString &title, const QString &name) {
        auto *value = new QPlainTextEdit;
        value->setObjectName(name);
        value->setAccessibleName(title);
        value->setReadOnly(true);
        value->setTabChangesFocus(true);
        value->setProperty("role", u"code"_s);
        value->setFont(roleFont(TypeRole::Code));
        value->setFixedHeight(92);
        auto *column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(new Label(title, TypeRole::Help, Token::Text3));
        column->addWidget(value);
        layout->addLayout(column, 1);
        return value;
    };
    m_firstValue = add(tr("First value"), u"firstValue"_s);
    m_secondValue = add(tr("Second value"), u"secondValue"_s);
    return values;
}

QVariant CertificateComparisonPane::cell(const CertificateDifference &field, const QString &text, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text.isEmpty() ? u"—"_s : visibleName(text.left(longestCell));
    case StrongRole:
    case ChangedRole:
        return field.differs();
    default:
        return {};
    }
}

void CertificateComparisonPane::setFirst(const CertificateDescription &certificate, const QString &file)
{
    m_first = certificate;
    m_firstFile = file;
}

void CertificateComparisonPane::compareWith(const CertificateDescription &certificate, const QString &file)
{
    clear();
    showSecond(certificate, file);
}

void CertificateComparisonPane::showSecond(const CertificateDescription &certificate, const QString &file)
{
    m_banner->clear();
    m_password->forget();
    m_second = certificate;
    m_names->setText(tr("First: %1, from %2\nSecond: %3, from %4")
                         .arg(titleOf(m_first), visibleName(m_firstFile), titleOf(m_second), visibleName(file)));
    showComparison();
}

void CertificateComparisonPane::compareWith(const CertificateSource &source)
{
    clear();
    m_source = source;
    m_names->setText(tr("First: %1, from %2").arg(titleOf(m_first), visibleName(m_firstFile)));
    read({});
}

void CertificateComparisonPane::clear()
{
    m_inspection.reset();
    m_source = {};
    m_banner->clear();
    m_password->forget();
    m_model->setRows({});
    setCompared(false);
}

void CertificateComparisonPane::setCompared(bool compared)
{
    m_compared->setVisible(compared);
    findChild<QWidget *>(u"comparisonSentences"_s)->setVisible(compared);
    findChild<QWidget *>(u"copyComparison"_s)->setVisible(compared);
}

void CertificateComparisonPane::read(const Secret &password)
{
    m_inspection = std::make_unique<InspectionProcess>();
    async::whenDone(m_source({password, {QDateTime::currentDateTimeUtc(), {}}}, *m_inspection, {}), m_inspection.get(),
                    [this](const Result<CertificateFile> &file) {
                        if (file)
                            return showSecond(leafFirst(file->bundle.certificates).first(), file->name);
                        const bool isLocked = file.error().kind == ErrorKind::Denied;
                        m_banner->show(isLocked ? Banner::Kind::Info : Banner::Kind::Error,
                                       isLocked ? tr("The second file is locked.")
                                                : tr("The second file could not be inspected."),
                                       file.error().message, tr("Close"));
                        if (isLocked)
                            m_password->ask();
                    });
}

void CertificateComparisonPane::showComparison()
{
    const CertificateComparison comparison = compareCertificates(m_first, m_second);
    const ComparisonSentences said = sentencesOf(comparison, m_first, m_second);
    const auto say = [](const Sentence &sentence, bool same, const QString &yes, const QString &no,
                        const QString &text) {
        sentence.chip->setStatus(same ? Status{Status::Kind::Good, yes} : Status{Status::Kind::Warning, no});
        sentence.text->setText(text);
    };
    say(m_certificate, comparison.sameCertificate, tr("Same certificate"), tr("Two certificates"), said.certificate);
    say(m_key, comparison.sameKey.value_or(false), tr("Same key"),
        comparison.sameKey ? tr("Different keys") : tr("Key unknown"), said.key);
    say(m_issuer, comparison.sameIssuer, tr("Same issuer"), tr("Different issuers"), said.issuer);
    setCompared(true);
    m_model->setRows(comparison.fields);
    m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

void CertificateComparisonPane::showValues()
{
    const QModelIndex index = m_table->currentIndex();
    const CertificateDifference field = index.isValid() ? m_model->at(index.row()) : CertificateDifference();
    m_firstValue->setPlainText(visibleName(field.a));
    m_secondValue->setPlainText(visibleName(field.b));
}

} // namespace gatehouse
