// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/CertificateCard.h"

#include "models/applications/ApplicationStatus.h"
#include "ui/theme/Icon.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>

namespace gatehouse
{

namespace
{

/// "sha256WithRSAEncryption" and "ecdsa-with-SHA256" are OpenSSL's names; people say SHA-256.
QString hashOf(const QString &signatureAlgorithm)
{
    static const QRegularExpression hash(QStringLiteral("sha-?(\\d+)"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = hash.match(signatureAlgorithm);
    return found.hasMatch() ? QStringLiteral("SHA-") + found.captured(1) : signatureAlgorithm;
}

} // namespace

CertificateCard::CertificateCard(QWidget *parent) : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(8);
    auto *card = new Card;
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(new Label(tr("Certificate"), TypeRole::BodyStrong));
    m_button = reading(new Button(tr("No IDP Certificate")));
    m_button->setObjectName(QStringLiteral("certificateMenu"));
    m_button->openMenu(makeMenu());
    left->addWidget(m_button, 0, Qt::AlignLeft);
    left->addStretch(1);
    row->addLayout(left, 1);
    m_divider = new QFrame;
    m_divider->setProperty("role", QStringLiteral("upright"));
    row->addWidget(m_divider);

    m_facts = new QWidget;
    auto *facts = new QGridLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setHorizontalSpacing(14);
    facts->setVerticalSpacing(6);
    facts->setColumnStretch(1, 1);
    const auto fact = [&](const QString &name, TypeRole role) {
        const int at = facts->rowCount();
        facts->addWidget(new Label(name, TypeRole::TableCell, Token::Text3), at, 0);
        auto *value = new Label({}, role);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        facts->addWidget(value, at, 1);
        return value;
    };
    m_subject = fact(tr("Subject"), TypeRole::TableCell);
    m_expires = fact(tr("Expires"), TypeRole::TableCell);
    m_key = fact(tr("Key"), TypeRole::TableCell);
    m_sha256 = fact(tr("SHA-256"), TypeRole::Code);
    m_copySha256 =
        new CopyButton(tr("Copy SHA-256"), [this] { return m_certificate ? m_certificate->sha256 : QString(); });
    m_copySha256->setSmall(true);
    facts->addWidget(m_copySha256, facts->rowCount() - 1, 2);
    row->addWidget(m_facts, 1);
    card->body()->addLayout(row);
    outer->addWidget(card);
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("certificateBanner"));
    outer->addWidget(m_banner);
    connect(m_banner, &Banner::buttonPressed, this, &CertificateCard::undoRequested);
}

QMenu *CertificateCard::makeMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("certificateActions"));
    const auto add = [&](const QString &iconName, const QString &text, const QString &name, auto signal) {
        QAction *action = menu->addAction(icon(iconName), text, this, signal);
        action->setObjectName(name);
        return action;
    };
    m_download = add(QStringLiteral("download"), tr("Download certificate"), QStringLiteral("downloadCertificate"),
                     &CertificateCard::downloadRequested);
    // Shown only: a menu that pops up listens to no keys while it is closed. The window has this one.
    m_download->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_download->setShortcutVisibleInContextMenu(true);
    m_copy = add(QStringLiteral("copy"), tr("Copy certificate (PEM)"), QStringLiteral("copyCertificate"),
                 &CertificateCard::copyRequested);
    m_inspect = add(QStringLiteral("certificate"), tr("Open in Certificate inspector"),
                    QStringLiteral("inspectCertificate"), &CertificateCard::inspectRequested);
    menu->addSeparator();
    changing(add(QStringLiteral("upload"), tr("Upload new certificate…"), QStringLiteral("uploadCertificate"),
                 &CertificateCard::uploadCertificateRequested));
    changing(add(QStringLiteral("key"), tr("Upload IdP Private Key…"), QStringLiteral("uploadKey"),
                 &CertificateCard::uploadKeyRequested));
    changing(add(QStringLiteral("refresh"), tr("Regenerate certificate…"), QStringLiteral("regenerateCertificate"),
                 &CertificateCard::regenerateRequested));
    menu->addSeparator();
    changing(add(QStringLiteral("calendar"), tr("Make next certificate…"), QStringLiteral("makeNextCertificate"),
                 &CertificateCard::makeNextRequested));
    changing(add(QStringLiteral("upload"), tr("Upload next certificate…"), QStringLiteral("uploadNextCertificate"),
                 &CertificateCard::uploadNextRequested));
    return menu;
}

void CertificateCard::setCertificate(const std::optional<CertificateSummary> &certificate, bool pending,
                                     const QString &provider)
{
    m_certificate = certificate;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const ApplicationStatus status = certificateMenuStatus(certificate ? certificate->notAfter : QDateTime(), now);
    m_button->setText(status.text);
    const auto look = [&]() -> std::pair<QString, Token> {
        switch (status.tone) {
        case StatusTone::Active:
            return {QStringLiteral("success"), Token::Ok};
        case StatusTone::Expiring:
            return {QStringLiteral("clock"), Token::Warn};
        case StatusTone::Error:
            return {QStringLiteral("error"), Token::Danger};
        default:
            return {QStringLiteral("inactive"), Token::Text3};
        }
    }();
    m_button->setIcon(icon(look.first, look.second));
    m_download->setEnabled(certificate.has_value());
    m_copy->setEnabled(certificate.has_value());
    m_inspect->setEnabled(certificate.has_value());
    m_facts->setVisible(certificate.has_value());
    m_divider->setVisible(certificate.has_value());
    if (certificate) {
        m_subject->setText(certificate->subject);
        const ApplicationStatus expires = certificateStatus(certificate->notAfter, now);
        const QString date =
            QLocale().toString(certificate->notAfter.toLocalTime().date(), QStringLiteral("d MMM yyyy"));
        m_expires->setText(date + QStringLiteral(" · ") +
                           (expires.extra.isEmpty() ? expires.text : timeUntil(certificate->notAfter, now)));
        m_key->setText(certificate->keyAlgorithm + QStringLiteral(", ") + hashOf(certificate->signatureAlgorithm));
        m_sha256->setText(certificate->sha256.size() > 30
                              ? certificate->sha256.left(17) + QStringLiteral(":…:") + certificate->sha256.right(5)
                              : certificate->sha256);
        m_sha256->setToolTip(certificate->sha256);
        m_sha256->setAccessibleName(certificate->sha256);
    }
    if (pending)
        m_banner->show(Banner::Kind::Warning, tr("This certificate takes effect when you save."),
                       tr("Whoever runs %1 must get it at that moment: until it is entered there, nobody can sign in.")
                           .arg(provider),
                       tr("Undo"));
    else if (!certificate)
        m_banner->show(Banner::Kind::Info, tr("No IDP Certificate."),
                       tr("Nobody can sign in without one. Use the menu above to generate or upload it."));
    else
        m_banner->clear();
}

void CertificateCard::setBusy(bool busy)
{
    m_button->setEnabled(!busy);
    if (busy)
        m_button->setText(tr("Generating"));
}

void CertificateCard::showError(const QString &fact, const QString &text)
{
    m_banner->show(Banner::Kind::Error, fact, text);
}

} // namespace gatehouse
