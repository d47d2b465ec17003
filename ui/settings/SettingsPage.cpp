// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/SettingsPage.h"

#include "app/Services.h"
#include "app/Settings.h"
#include "models/store/SignInAddress.h"
#include "ui/settings/MailCard.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/CopyField.h"
#include "ui/widgets/FooterBar.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/Prompt.h"
#include "ui/widgets/SegmentedControl.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(const PageContext &context, Settings &settings, Theme &theme, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_settings(settings)
    , m_theme(theme)
    , m_banner(new Banner)
{
    auto *content = new QWidget;
    m_area = new QScrollArea;
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_area);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(
        new PageHeader(tr("Settings"), tr("How the console looks here, and what the organization is called.")));
    layout->addWidget(m_banner);
    m_mail = new MailCard(context.services.secrets, settings);
    connect(m_mail, &MailCard::toast, this, &ConsolePage::toast);
    for (Card *card : {makeAppearance(), makeOrganization(), static_cast<Card *>(m_mail), makeWorkspace()}) {
        card->setMaximumWidth(720);
        layout->addWidget(card);
    }
    layout->addStretch();
    connect(&m_context.services.workspace, &Workspace::changed, this, [this] {
        if (changes() == 0)
            read();
    });
}

Card *SettingsPage::makeAppearance()
{
    auto *card = new Card(tr("Appearance"));
    m_themeChoice = new SegmentedControl;
    m_themeChoice->setObjectName(u"themeChoice"_s);
    m_themeChoice->addSegment(u"system"_s, tr("System"));
    m_themeChoice->addSegment(u"light"_s, tr("Light"));
    m_themeChoice->addSegment(u"dark"_s, tr("Dark"));
    m_themeChoice->choose(m_settings.theme());
    connect(m_themeChoice, &SegmentedControl::chosenChanged, this, [this](const QString &chosen) {
        m_settings.setTheme(chosen);
        m_theme.setMode(Theme::modeFromText(chosen));
    });
    card->body()->addWidget(new FormField(tr("Theme"), m_themeChoice));
    m_language = new QComboBox;
    m_language->setObjectName(u"language"_s);
    m_language->addItem(tr("System language"), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.language())));
    connect(m_language, &QComboBox::activated, this,
            [this] { m_settings.setLanguage(m_language->currentData().toString()); });
    auto *field = new FormField(tr("Language"), m_language);
    field->setHelp(tr("Takes effect when the console is started again."));
    field->setMaximumWidth(320);
    card->body()->addWidget(field);
    return card;
}

Card *SettingsPage::makeOrganization()
{
    auto *card = new Card(tr("Organization"));
    m_name = changing(new QLineEdit);
    m_name->setObjectName(u"organizationName"_s);
    m_nameField = new FormField(tr("Organization name"), m_name);
    card->body()->addWidget(m_nameField);
    m_address = changing(new QLineEdit);
    m_address->setObjectName(u"signInAddress"_s);
    m_addressField = new FormField(tr("Sign-in address"), m_address);
    m_addressField->setHelp(
        tr("Every SSO IdP URL of new applications starts with it. Applications that exist keep theirs."));
    card->body()->addWidget(m_addressField);
    m_footer = new FooterBar(tr("cancel"), tr("save"));
    m_footer->setChanges(0);
    card->setFoot(m_footer);
    connect(m_name, &QLineEdit::textChanged, this, &SettingsPage::check);
    connect(m_address, &QLineEdit::textChanged, this, &SettingsPage::check);
    connect(m_footer, &FooterBar::cancelPressed, this, [this] { show(m_stored); });
    connect(m_footer, &FooterBar::savePressed, this, &SettingsPage::saveOrganization);
    return card;
}

Card *SettingsPage::makeWorkspace()
{
    auto *card = new Card(tr("Workspace"));
    m_location = new CopyField(tr("Workspace location"));
    m_location->setObjectName(u"workspaceLocation"_s);
    card->body()->addWidget(new FormField(tr("Workspace location"), m_location));
    auto *other = new Button(tr("Switch workspace"), Button::Role::Secondary, u"file"_s);
    other->setObjectName(u"switchWorkspace"_s);
    connect(other, &QAbstractButton::clicked, this, [this] { Q_EMIT navigate({u"welcome"_s, {}, {}, {}}); });
    card->body()->addWidget(other, 0, Qt::AlignLeft);
    return card;
}

void SettingsPage::open(const Route &route)
{
    m_location->setValue(m_context.services.database.location().text);
    if (m_mail->changes() == 0)
        m_mail->open();
    if (changes() == 0)
        read();
    if (route.tab != u"mail")
        return;
    m_mail->showServer();
    // Once it has its place.
    QTimer::singleShot(0, this, [this] { m_area->ensureWidgetVisible(m_mail, 0, 0); });
}

QList<Crumb> SettingsPage::breadcrumb() const { return {{tr("Settings"), {}}}; }

QList<Command> SettingsPage::commands() const
{
    auto *self = const_cast<SettingsPage *>(this);
    return {changing(
        {u"save"_s, tr("save"), u"check"_s, u"Ctrl+S"_s, [self] { self->save(); }, changes() + m_mail->changes() > 0})};
}

void SettingsPage::read()
{
    async::whenDone(m_context.services.workspace.organization(), this,
                    [this](const Result<Organization> &organization) {
                        if (!organization)
                            return m_banner->show(Banner::Kind::Error, tr("Settings could not be read"),
                                                  organization.error().message);
                        m_banner->clear();
                        m_stored = *organization;
                        show(m_stored);
                    });
}

void SettingsPage::show(const Organization &organization)
{
    m_name->setText(organization.name);
    m_address->setText(organization.signInAddress);
    check();
}

Organization SettingsPage::typed() const
{
    Organization organization = m_stored;
    organization.name = m_name->text().trimmed();
    organization.signInAddress = m_address->text().trimmed();
    return organization;
}

int SettingsPage::changes() const
{
    const Organization now = typed();
    return int(now.name != m_stored.name) + int(now.signInAddress != m_stored.signInAddress);
}

void SettingsPage::check()
{
    const bool changed = changes() > 0;
    const QString nameError =
        changed && m_name->text().trimmed().isEmpty() ? tr("Enter the name of the organization.") : QString();
    const QString addressError = changed ? signInAddressProblem(m_address->text()) : QString();
    m_nameField->setError(nameError);
    m_addressField->setError(addressError);
    m_footer->setChanges(changes());
    m_footer->setReason(nameError.isEmpty() ? addressError : nameError);
}

void SettingsPage::save()
{
    m_mail->save();
    saveOrganization();
}

void SettingsPage::cancel()
{
    show(m_stored);
    m_mail->open();
}

void SettingsPage::saveOrganization()
{
    if (!m_footer->saveButton()->isEnabled())
        return;
    m_footer->setBusy(true);
    async::whenDone(m_context.services.workspace.save(typed(), localActor(u"admin"_s)), this,
                    [this](const Result<Organization> &saved) {
                        m_footer->setBusy(false);
                        if (!saved)
                            return m_banner->show(Banner::Kind::Error, tr("Settings were not saved"),
                                                  saved.error().message);
                        m_banner->clear();
                        m_stored = *saved;
                        show(m_stored);
                        Q_EMIT toast({Toast::Kind::Success, tr("Settings saved"), {}, {}, {}});
                    });
}

void SettingsPage::tryLeave(std::function<void()> leave)
{
    const int unsaved = changes() + m_mail->changes();
    if (unsaved == 0)
        return leave();
    ConfirmQuestion question;
    question.title = tr("Discard %Ln change(s) to the settings?", nullptr, unsaved);
    question.consequence = tr("Nothing was saved yet.");
    question.confirm = tr("Discard");
    question.cancel = tr("Keep editing");
    m_context.prompt.ask(this, question, [this, leave = std::move(leave)](Answer answer) {
        if (answer != Answer::Confirmed)
            return;
        cancel();
        leave();
    });
}

} // namespace gatehouse
