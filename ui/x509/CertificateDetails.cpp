// SPDX-License-Identifier: Apache-2.0
#include "ui/x509/CertificateDetails.h"

#include "app/x509/CertificateReport.h"
#include "models/applications/ApplicationStatus.h"
#include "models/x509/DistinguishedName.h"
#include "models/x509/OddCharacters.h"
#include "ui/applications/ApplicationCells.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/ElidedEdit.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/StatusChip.h"
#include "ui/x509/ValidityBar.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString moment(const QDateTime &when) { return QLocale().toString(when.toUTC(), u"d MMM yyyy, HH:mm"_s) + u" UTC"_s; }

QFrame *hairline()
{
    auto *line = new QFrame;
    line->setProperty("role", u"line"_s);
    return line;
}

} // namespace

CertificateDetails::CertificateDetails(QWidget *parent) : Card(parent)
{
    setFlush();
    setObjectName(u"certificateDetails"_s);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 14, 16, 12);
    head->setSpacing(6);
    auto *top = new QHBoxLayout;
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    m_title = new Label({}, TypeRole::Section);
    m_title->setObjectName(u"certificateName"_s);
    m_title->setWordWrap(true);
    m_issuedBy = new Label({}, TypeRole::Help, Token::Text3);
    m_issuedBy->setWordWrap(true);
    names->addWidget(m_title);
    names->addWidget(m_issuedBy);
    top->addLayout(names, 1);
    m_state = new StatusChip;
    m_state->setObjectName(u"certificateValidity"_s);
    top->addWidget(m_state, 0, Qt::AlignTop);
    head->addLayout(top);
    head->addSpacing(4);
    m_bar = new ValidityBar;
    head->addWidget(m_bar);
    auto *dates = new QHBoxLayout;
    m_from = new Label({}, TypeRole::Help, Token::Text3);
    m_until = new Label({}, TypeRole::HelpStrong, Token::Text2);
    dates->addWidget(m_from);
    dates->addStretch(1);
    dates->addWidget(m_until);
    head->addLayout(dates);
    body()->addLayout(head);
    body()->addWidget(hairline());
    m_scroll = new ScrollColumn;
    m_scroll->column()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_scroll, 1);
}

void CertificateDetails::section(const QString &title)
{
    if (m_layout->count() > 0)
        m_layout->addWidget(hairline());
    auto *heading = new Label(title, TypeRole::BodyStrong);
    heading->setContentsMargins(16, 10, 16, 2);
    m_layout->addWidget(heading);
}

void CertificateDetails::fact(const QString &name, const QString &value, bool code, bool copy)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 10, 0);
    row->setSpacing(8);
    auto *label = new Label(name, TypeRole::TableCell, Token::Text3);
    label->setFixedWidth(132);
    row->addWidget(label);
    auto *shown = new ElidedEdit(value.isEmpty() ? tr("none") : visibleName(value));
    shown->setProperty("bare", true);
    shown->setAccessibleName(name);
    shown->setFont(roleFont(code ? TypeRole::Code : TypeRole::TableCell));
    shown->setMinimumHeight(26);
    row->addWidget(shown, 1);
    if (copy && !value.isEmpty()) {
        auto *button = new CopyButton(tr("Copy %1").arg(name), [value] { return value; });
        button->setSmall(true);
        row->addWidget(button);
    }
    m_layout->addLayout(row);
}

void CertificateDetails::sentence(const Status &status, const QString &text, const QString &name)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(10);
    auto *chip = new StatusChip;
    chip->setStatus(status);
    row->addWidget(chip, 0, Qt::AlignTop);
    auto *message = new Label(text, TypeRole::TableCell);
    message->setObjectName(name);
    message->setWordWrap(true);
    row->addWidget(message, 1);
    m_layout->addLayout(row);
}

void CertificateDetails::finding(const CertificateFinding &finding)
{
    const Status status =
        finding.severity == CertificateFinding::Severity::Error     ? Status{Status::Kind::Error, tr("Error")}
        : finding.severity == CertificateFinding::Severity::Warning ? Status{Status::Kind::Warning, tr("Warning")}
                                                                    : Status{Status::Kind::Info, tr("Note")};
    sentence(status, finding.message, u"finding-"_s + finding.code);
}

void CertificateDetails::chain(const CertificateTree::Node &node)
{
    Status status;
    switch (node.state) {
    case CertificateTree::State::Anchor:
    case CertificateTree::State::Trusted:
        status = {Status::Kind::Good, tr("Trusted")};
        break;
    case CertificateTree::State::Fits:
        status = {Status::Kind::Neutral, tr("In order")};
        break;
    case CertificateTree::State::Below:
        status = {Status::Kind::Warning, tr("Not trusted")};
        break;
    case CertificateTree::State::Problem:
        status = {Status::Kind::Error, tr("Not trusted")};
        break;
    case CertificateTree::State::Unchecked:
    case CertificateTree::State::Unjudged:
        status = {Status::Kind::Off, tr("Not checked")};
        break;
    }
    sentence(status, sentenceOf(node), u"chainSentence"_s);
}

void CertificateDetails::use(const CertificateUse &use)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 10, 0);
    row->setSpacing(8);
    auto *open = new Button(use.label, Button::Role::Link);
    open->setObjectName(u"usedBy"_s);
    open->setSmall(true);
    row->addWidget(open);
    row->addWidget(new Label(roleText(use.role), TypeRole::TableCell, Token::Text2), 1);
    const QString id = use.application.toString();
    connect(open, &Button::clicked, this, [this, id] { Q_EMIT navigate({u"application"_s, id, u"sso"_s, {}}); });
    m_layout->addLayout(row);
}

void CertificateDetails::extensions(const CertificateDescription &described)
{
    if (described.extensions.isEmpty())
        return;
    section(tr("Extensions"));
    for (const CertificateDescription::Extension &extension : described.extensions) {
        const QString name = extension.name.isEmpty() ? extension.oid : extension.name;
        fact(name, extension.critical ? tr("critical · %1").arg(extension.value) : extension.value, extension.isHex,
             extension.isHex);
    }
}

void CertificateDetails::show(const CertificateDescription &described, const QList<CertificateFinding> &findings,
                              const QList<CertificateUse> &uses, const CertificateTree::Node &node,
                              const QDateTime &now)
{
    const CertificateSummary &certificate = described.summary;
    m_title->setText(visibleName(shownName(certificate.subject)));
    m_issuedBy->setText(certificate.issuer == certificate.subject
                            ? tr("Issued by itself")
                            : tr("Issued by %1").arg(visibleName(shownName(certificate.issuer))));
    if (now < certificate.notBefore)
        m_state->setStatus({Status::Kind::Warning, tr("Not yet valid")});
    else {
        ApplicationStatus status = certificateStatus(certificate.notAfter, now);
        if (!status.needsAttention())
            status.text = tr("Valid");
        m_state->setStatus(painted(status));
    }
    m_bar->setValidity(certificate.notBefore, certificate.notAfter, now);
    m_from->setText(moment(certificate.notBefore));
    m_until->setText(moment(certificate.notAfter));
    m_until->setTone(now > certificate.notAfter ? Token::Danger : Token::Text2);

    delete m_content;
    m_content = new QWidget;
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(0, 0, 0, 12);
    m_layout->setSpacing(2);
    const auto name = [this](const QString &title, const QString &distinguishedName) {
        section(title);
        fact(tr("Common Name"), namePart(distinguishedName, u"CN"_s), false, true);
        fact(tr("Organization"), namePart(distinguishedName, u"O"_s));
        fact(tr("Whole name"), distinguishedName, true, true);
    };
    if (!findings.isEmpty())
        section(tr("Findings"));
    for (const CertificateFinding &each : findings)
        finding(each);
    section(tr("Chain"));
    chain(node);
    if (!uses.isEmpty())
        section(tr("Used by"));
    for (const CertificateUse &each : uses)
        use(each);
    name(tr("Subject"), certificate.subject);
    name(tr("Issuer"), certificate.issuer);
    section(tr("Key and signature"));
    fact(tr("Public key"), certificate.keyAlgorithm);
    fact(tr("Signature"), certificate.signatureAlgorithm);
    fact(tr("Serial"), certificate.serial, true, true);
    extensions(described);
    section(tr("Fingerprints"));
    fact(tr("SHA-256"), certificate.sha256, true, true);
    fact(tr("SHA-1"), described.sha1, true, true);
    fact(tr("SPKI SHA-256"), described.spkiSha256, true, true);
    section(tr("Raw"));
    auto *raw = new QPlainTextEdit(certificate.pem.trimmed());
    raw->setObjectName(u"certificatePem"_s);
    raw->setAccessibleName(tr("Raw"));
    raw->setReadOnly(true);
    raw->setTabChangesFocus(true);
    raw->setProperty("role", u"code"_s);
    raw->setFont(roleFont(TypeRole::Code));
    raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    raw->setMinimumHeight(180);
    auto *rawRow = new QHBoxLayout;
    rawRow->setContentsMargins(16, 4, 10, 0);
    rawRow->setSpacing(8);
    rawRow->addWidget(raw, 1);
    auto *copy = new CopyButton(tr("Copy certificate (PEM)"), [pem = certificate.pem] { return pem; });
    copy->setSmall(true);
    rawRow->addWidget(copy, 0, Qt::AlignTop);
    m_layout->addLayout(rawRow, 1);
    m_scroll->column()->addWidget(m_content, 1);
}

} // namespace gatehouse
