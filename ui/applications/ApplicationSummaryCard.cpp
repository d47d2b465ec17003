// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/ApplicationSummaryCard.h"

#include "ui/applications/ApplicationCells.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StatusChip.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLocale>

namespace gatehouse
{

namespace
{

QFrame *line()
{
    auto *line = new QFrame;
    line->setProperty("role", QStringLiteral("line"));
    return line;
}

/// What a state is called and how it is; one below the other where both do not fit into a line.
class StateRow : public QWidget
{
public:
    explicit StateRow(const QString &name) : m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    {
        m_layout->setContentsMargins(0, 0, 0, 0);
        m_layout->setSpacing(4);
        m_layout->addWidget(m_name = new Label(name, TypeRole::Help, Token::Text3));
        m_layout->addStretch(1);
        m_layout->addWidget(m_chip = new StatusChip);
    }
    StatusChip *chip() const { return m_chip; }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
            fold();
        return QWidget::event(event);
    }

private:
    void fold()
    {
        const int needed = m_name->sizeHint().width() + m_layout->spacing() + m_chip->sizeHint().width();
        m_layout->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }

    QBoxLayout *m_layout;
    Label *m_name = nullptr;
    StatusChip *m_chip = nullptr;
};

QString day(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime().date(), QStringLiteral("d MMM yyyy"));
}

} // namespace

ApplicationSummaryCard::ApplicationSummaryCard(QWidget *parent) : Card(parent)
{
    setFlush();
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 16, 16, 12);
    head->setSpacing(12);
    auto *who = new QHBoxLayout;
    who->setSpacing(12);
    m_tile = new AppTile(48);
    who->addWidget(m_tile);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    m_name = new Label({}, TypeRole::Section);
    m_name->setObjectName(QStringLiteral("panelLabel"));
    m_name->setWordWrap(true);
    m_kind = new Label({}, TypeRole::Help, Token::Text3);
    names->addWidget(m_name);
    names->addWidget(m_kind);
    who->addLayout(names, 1);
    head->addLayout(who);
    m_description = new Label({}, TypeRole::Help, Token::Text2);
    m_description->setWordWrap(true);
    head->addWidget(m_description);
    body()->addLayout(head);
    body()->addWidget(line());

    auto *states = new QVBoxLayout;
    states->setContentsMargins(16, 12, 16, 12);
    states->setSpacing(4);
    m_sso = addState(states, tr("SSO"));
    m_sso->setObjectName(QStringLiteral("ssoState"));
    m_idm = addState(states, tr("IdM"));
    m_idm->setObjectName(QStringLiteral("idmState"));
    m_idmRow = m_idm->parentWidget();
    m_certificate = addState(states, tr("Certificate"));
    m_certificate->setObjectName(QStringLiteral("certificateState"));
    m_certificateRow = m_certificate->parentWidget();
    m_deactivate =
        changing(new Button(tr("Deactivate IdM connection"), Button::Role::DangerLink, QStringLiteral("disconnect")));
    m_deactivate->setObjectName(QStringLiteral("deactivateIdm"));
    m_deactivate->setSmall(true);
    states->addWidget(m_deactivate, 0, Qt::AlignLeft);
    body()->addLayout(states);
    body()->addWidget(line());
    m_factsHost = new QVBoxLayout;
    m_factsHost->setContentsMargins(16, 12, 16, 12);
    body()->addLayout(m_factsHost);
    body()->addStretch(1);

    auto *foot = new QFrame;
    foot->setProperty("role", QStringLiteral("foot"));
    auto *footLayout = new QVBoxLayout(foot);
    footLayout->setContentsMargins(16, 10, 16, 10);
    footLayout->setSpacing(8);
    auto *testSignIn = new Button(tr("Test sign-in"), Button::Role::Secondary, QStringLiteral("play"));
    testSignIn->setObjectName(QStringLiteral("testSignIn"));
    testSignIn->setSmall(true);
    footLayout->addWidget(testSignIn);
    connect(testSignIn, &Button::clicked, this, &ApplicationSummaryCard::testSignInRequested);
    auto *exportMetadata = new Button(tr("Export Metadata"), Button::Role::Secondary, QStringLiteral("download"));
    exportMetadata->setObjectName(QStringLiteral("exportMetadata"));
    exportMetadata->setSmall(true);
    footLayout->addWidget(exportMetadata);
    m_foot = foot;
    body()->addWidget(foot);
    connect(m_deactivate, &Button::clicked, this, &ApplicationSummaryCard::deactivateIdmRequested);
    connect(exportMetadata, &Button::clicked, this, &ApplicationSummaryCard::exportMetadataRequested);
}

StatusChip *ApplicationSummaryCard::addState(QVBoxLayout *layout, const QString &name)
{
    auto *row = new StateRow(name);
    layout->addWidget(row);
    return row->chip();
}

void ApplicationSummaryCard::addFact(const QString &name, const QString &value, bool copy)
{
    auto *column = qobject_cast<QVBoxLayout *>(m_facts->layout());
    auto *fact = new QVBoxLayout;
    fact->setSpacing(0);
    fact->addWidget(new Label(name, TypeRole::Help, Token::Text3));
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(new ElidedLabel(value, copy ? TypeRole::Code : TypeRole::Help), 1);
    if (copy) {
        auto *button = new CopyButton(tr("Copy %1").arg(name), [value] { return value; });
        button->setSmall(true);
        row->addWidget(button);
    }
    fact->addLayout(row);
    column->addLayout(fact);
}

void ApplicationSummaryCard::showState(const ApplicationState &state)
{
    const Application &application = state.saved();
    const Connector &connector = state.connector;
    m_tile->setLook(tileLook(application.displayLabel, application.portalImage));
    m_name->setText(application.displayLabel);
    m_kind->setText(applicationKind(application, &connector));
    m_description->setText(application.description);
    m_description->setVisible(!application.description.isEmpty());
    m_sso->setStatus(painted(ssoStatus(application, &connector)));
    m_idm->setStatus(painted(idmStatus(application, &connector, 0)));
    const QDateTime expires = state.certificate ? state.certificate->certificate.notAfter : QDateTime();
    ApplicationStatus certificate = certificateStatus(expires, QDateTime::currentDateTimeUtc());
    if (certificate.tone == StatusTone::Active)
        certificate.text = tr("Valid");
    else if (certificate.tone == StatusTone::Off)
        certificate.text = tr("None");
    m_certificate->setStatus(painted(certificate));
    m_idmRow->setVisible(!connector.bookmark);
    m_certificateRow->setVisible(!connector.bookmark);
    m_deactivate->setVisible(application.idm.state == IdmState::Active);
    m_foot->setVisible(connector.saml);

    delete m_facts;
    m_facts = new QWidget;
    auto *facts = new QVBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(10);
    if (!application.idpUrl.isEmpty())
        addFact(tr("SSO IdP URL"), application.idpUrl, true);
    if (!application.idm.baseUrl.isEmpty())
        addFact(tr("Base URL"), application.idm.baseUrl, true);
    if (application.idm.state == IdmState::Active)
        addFact(tr("IdM activated"), tr("%1 by %2").arg(day(application.idm.activated), application.idm.activatedBy),
                false);
    addFact(tr("Show in User Portal"), application.showInPortal ? tr("Yes") : tr("No"), false);
    addFact(tr("Created"), tr("%1 by %2").arg(day(application.created), application.createdBy), false);
    m_factsHost->addWidget(m_facts);
}

} // namespace gatehouse
