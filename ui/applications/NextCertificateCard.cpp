// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/NextCertificateCard.h"

#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/EmphasisLabel.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLocale>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString timeShown(const QDateTime &time) { return QLocale().toString(time.toLocalTime(), u"d MMM yyyy HH:mm"_s); }

/// A line of the checklist: what to do, and the value that it takes.
QWidget *stepRow(const QString &marked, const QString &copyName, const std::function<QString()> &value)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *text = new EmphasisLabel(TypeRole::TableCell);
    text->setWordWrap(true);
    text->setMarked(marked);
    layout->addWidget(text, 1);
    auto *copy = new CopyButton(copyName, value);
    copy->setObjectName(u"copyNext"_s);
    copy->setSmall(true);
    layout->addWidget(copy, 0, Qt::AlignTop);
    return row;
}

} // namespace

NextCertificateCard::NextCertificateCard(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"nextCertificateCard"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(8);
    auto *card = new Card;
    card->body()->setSpacing(10);
    card->body()->addWidget(head());
    card->body()->addWidget(new Label(tr("Who must be told"), TypeRole::BodyStrong));
    m_stepsPlace = new QVBoxLayout;
    card->body()->addLayout(m_stepsPlace);
    m_told = changing(new QCheckBox);
    m_told->setObjectName(u"nextTold"_s);
    m_toldBy = new Label({}, TypeRole::Help, Token::Text3);
    card->body()->addWidget(m_told);
    card->body()->addWidget(m_toldBy);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [&](const QString &text, const char *name, auto signal) {
        auto *button = new Button(text);
        button->setObjectName(QLatin1StringView(name));
        button->setSmall(true);
        connect(button, &Button::clicked, this, signal);
        row->addWidget(button);
        m_buttons.append(button);
        return button;
    };
    add(tr("Download"), "downloadNext", &NextCertificateCard::downloadRequested);
    row->addStretch(1);
    changing(add(tr("Discard…"), "discardNext", &NextCertificateCard::discardRequested));
    m_plan = changing(add(tr("Plan…"), "planNext", &NextCertificateCard::planRequested));
    changing(add(tr("Activate now…"), "activateNext", &NextCertificateCard::activateRequested));
    card->body()->addLayout(row);
    outer->addWidget(card);
    m_banner = new Banner;
    m_banner->setObjectName(u"nextCertificateBanner"_s);
    outer->addWidget(m_banner);
    // clicked, not toggled: only a person's press is somebody's word.
    connect(m_told, &QCheckBox::clicked, this, &NextCertificateCard::toldChanged);
    hide();
}

QWidget *NextCertificateCard::head()
{
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new Label(tr("Next certificate"), TypeRole::BodyStrong));
    m_when = new Label({}, TypeRole::Body);
    m_when->setObjectName(u"nextWhen"_s);
    m_when->setWordWrap(true);
    m_facts = new Label({}, TypeRole::TableCell, Token::Text2);
    m_sha256 = new Label({}, TypeRole::Code, Token::Text2);
    m_sha256->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sha256->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_when);
    layout->addWidget(m_facts);
    layout->addWidget(m_sha256);
    return head;
}

void NextCertificateCard::showState(const ApplicationState &state)
{
    setVisible(state.nextCertificate.has_value());
    m_banner->clear();
    if (!state.nextCertificate)
        return;
    const CertificateSummary &certificate = state.nextCertificate->certificate;
    const CertificateRollover &rollover = state.nextCertificate->rollover;
    m_when->setText(
        rollover.takesOver.isValid()
            ? tr("Takes over on %1. Both are in the metadata until then.").arg(timeShown(rollover.takesOver))
            : tr("In the metadata beside the current one, which signs until you activate this one."));
    m_facts->setText(tr("%1 · expires %2")
                         .arg(certificate.keyAlgorithm,
                              QLocale().toString(certificate.notAfter.toLocalTime().date(), u"d MMM yyyy"_s)));
    m_sha256->setText(u"SHA-256 "_s + certificate.sha256.left(17) + u":…:"_s + certificate.sha256.right(5));
    m_sha256->setToolTip(certificate.sha256);
    m_sha256->setAccessibleName(certificate.sha256);
    m_plan->setText(rollover.takesOver.isValid() ? tr("Change the time…") : tr("Plan…"));
    m_told->setText(tr("%1 has the next certificate").arg(state.connector.name));
    m_told->setChecked(rollover.told.isValid());
    m_toldBy->setVisible(rollover.told.isValid());
    m_toldBy->setText(tr("Said by %1 on %2").arg(rollover.toldBy, timeShown(rollover.told)));
    showChecklist(state);
}

void NextCertificateCard::showChecklist(const ApplicationState &state)
{
    delete m_steps;
    m_steps = new QWidget;
    auto *layout = new QVBoxLayout(m_steps);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const QString pem = state.nextCertificate->certificate.pem;
    bool named = false;
    for (const GuideStep &step : state.connector.ssoGuide) {
        for (const GuideStep::Value &value : step.values) {
            if (value.source != u"idpCertificate")
                continue;
            named = true;
            layout->addWidget(stepRow(tr("%1: %2 **%3**").arg(state.connector.name, step.text, value.label),
                                      tr("Copy %1").arg(value.label), [pem] { return pem; }));
        }
    }
    if (!named)
        layout->addWidget(stepRow(tr("Give the certificate to whoever runs %1.").arg(state.connector.name),
                                  tr("Copy next certificate"), [pem] { return pem; }));
    const QString url = state.saved().idpUrl + u"/metadata"_s;
    layout->addWidget(
        stepRow(tr("Where %1 reads the metadata itself it finds both certificates there.").arg(state.connector.name),
                tr("Copy Metadata URL"), [url] { return url; }));
    auto *one = new Label(tr("Where it holds only one certificate, enter this one there at the moment it takes over."),
                          TypeRole::TableCell, Token::Text2);
    one->setWordWrap(true);
    layout->addWidget(one);
    m_stepsPlace->addWidget(m_steps);
}

void NextCertificateCard::setBusy(bool busy)
{
    for (Button *button : std::as_const(m_buttons))
        button->setEnabled(!busy);
    m_told->setEnabled(!busy);
}

void NextCertificateCard::showError(const QString &fact, const QString &text)
{
    m_banner->show(Banner::Kind::Error, fact, text);
}

} // namespace gatehouse
