// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/AddApplicationPage.h"

#include "app/Services.h"
#include "ui/applications/ApplicationSavedStep.h"
#include "ui/applications/GeneralInfoForm.h"
#include "ui/applications/PortalPreview.h"
#include "ui/applications/SelectApplicationStep.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/Stepper.h"

#include <QBoxLayout>
#include <QDir>
#include <QStackedWidget>
#include <QStandardPaths>

namespace gatehouse
{

AddApplicationPage::AddApplicationPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
{
    changing(this);
    setObjectName(QStringLiteral("addApplicationPage"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    m_stepsColumn = stepsColumn();
    layout->addWidget(m_stepsColumn);
    auto *card = new Card;
    card->setFlush();
    m_stack = new QStackedWidget;
    m_select = new SelectApplicationStep(context.services.catalog);
    m_done = new ApplicationSavedStep;
    m_stack->addWidget(m_select);
    m_stack->addWidget(generalInfo());
    m_stack->addWidget(m_done);
    card->body()->addWidget(m_stack, 1);
    card->body()->addWidget(footer());
    layout->addWidget(card, 1);

    connect(m_stepper, &Stepper::stepPressed, this, [this](int step) {
        if (m_step != Done && step < m_step)
            showStep(Step(step));
    });
    connect(m_select, &SelectApplicationStep::selectionChanged, this, &AddApplicationPage::showFooter);
    connect(m_select, &SelectApplicationStep::chosen, this, &AddApplicationPage::next);
    connect(m_form, &GeneralInfoForm::edited, this, [this] {
        m_preview->setDraft(m_form->draft());
        m_keep.start();
    });
    m_keep.setSingleShot(true);
    m_keep.setInterval(400);
    connect(&m_keep, &QTimer::timeout, this, &AddApplicationPage::keepDraft);
    showStep(SelectApplication);
}

QWidget *AddApplicationPage::stepsColumn()
{
    auto *column = new QWidget;
    column->setFixedWidth(232);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(4, 4, 8, 0);
    layout->setSpacing(4);
    auto *title = new Label(tr("Add New Application"), TypeRole::PageTitle);
    title->setWordWrap(true);
    layout->addWidget(title);
    auto *kept =
        new Label(tr("You can leave and come back. A draft is kept until you save."), TypeRole::Help, Token::Text3);
    kept->setWordWrap(true);
    layout->addWidget(kept);
    layout->addSpacing(18);
    m_stepper = new Stepper;
    m_stepper->setSteps({tr("Select application"), tr("General info"), tr("Done")});
    layout->addWidget(m_stepper);
    layout->addStretch(1);
    return column;
}

QWidget *AddApplicationPage::generalInfo()
{
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *scroll = new ScrollColumn;
    m_banner = new Banner;
    scroll->column()->addWidget(m_banner);
    m_form = new GeneralInfoForm(m_context.files, GeneralInfoForm::For::NewApplication);
    scroll->column()->addWidget(m_form, 1);
    layout->addWidget(scroll, 1);
    auto *between = new QFrame;
    between->setProperty("role", QStringLiteral("upright"));
    layout->addWidget(between);
    m_preview = new PortalPreview;
    m_preview->setFixedWidth(340);
    layout->addWidget(m_preview);
    return page;
}

QWidget *AddApplicationPage::footer()
{
    auto *footer = new QFrame;
    footer->setProperty("role", QStringLiteral("foot"));
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(8);
    const auto button = [&](const QString &text, Button::Role role, const QString &name) {
        auto *made = new Button(text, role);
        made->setObjectName(name);
        return made;
    };
    m_cancel = button(tr("Cancel"), Button::Role::Secondary, QStringLiteral("wizardCancel"));
    m_back = button(tr("Back"), Button::Role::Secondary, QStringLiteral("wizardBack"));
    m_next = button(tr("Next"), Button::Role::Primary, QStringLiteral("wizardNext"));
    m_save = button(tr("Save Application"), Button::Role::Primary, QStringLiteral("saveApplication"));
    m_close = button(tr("Close"), Button::Role::Secondary, QStringLiteral("wizardClose"));
    m_configure = button(tr("Configure Application"), Button::Role::Primary, QStringLiteral("configureApplication"));
    m_note = new Label({}, TypeRole::Help, Token::Text3);
    layout->addWidget(m_cancel);
    layout->addStretch(1);
    layout->addWidget(m_note);
    for (Button *each : {m_back, m_next, m_save, m_close, m_configure})
        layout->addWidget(each);

    connect(m_cancel, &Button::clicked, this, &AddApplicationPage::discard);
    connect(m_back, &Button::clicked, this, [this] { showStep(SelectApplication); });
    connect(m_next, &Button::clicked, this, &AddApplicationPage::next);
    connect(m_save, &Button::clicked, this, &AddApplicationPage::save);
    connect(m_close, &Button::clicked, this, [this] {
        const QString id = m_application.id.toString();
        discard();
        Q_EMIT navigate({QStringLiteral("applications"), id, {}, {}});
    });
    connect(m_configure, &Button::clicked, this, [this] {
        const QString id = m_application.id.toString();
        discard();
        Q_EMIT navigate({QStringLiteral("application"), id, QStringLiteral("sso"), QStringLiteral("guide")});
    });
    return footer;
}

void AddApplicationPage::resizeEvent(QResizeEvent *event)
{
    ConsolePage::resizeEvent(event);
    const bool narrow = width() < 1060;
    m_stepsColumn->setFixedWidth(narrow ? 176 : 232);
    m_select->setSummaryWidth(narrow ? 260 : 372);
    m_preview->setFixedWidth(narrow ? 260 : 372);
}

void AddApplicationPage::open(const Route &route)
{
    // Coming back after a save starts over; coming back to a draft goes on with it.
    if (m_step == Done)
        discard();
    if (!route.filter.isEmpty())
        m_select->select(route.filter);
    else if (!std::exchange(m_draftRead, true))
        readDraft();
    async::whenDone(m_context.services.workspace.organization(), this,
                    [this](const Result<Organization> &organization) {
                        if (organization)
                            m_form->setSignInAddress(organization->signInAddress);
                    });
    if (m_step == SelectApplication)
        m_select->focusSearch();
}

QList<Crumb> AddApplicationPage::breadcrumb() const
{
    return {{tr("USER AUTHENTICATION"), {}},
            {tr("SSO Applications"), {QStringLiteral("applications"), {}, {}, {}}},
            {tr("Add New Application"), {QStringLiteral("add-application"), {}, {}, {}}}};
}

QList<Command> AddApplicationPage::commands() const
{
    QList<Command> commands;
    for (Button *button : {m_next, m_back, m_save, m_configure, m_close, m_cancel})
        if (!button->isHidden())
            commands.append(changing(
                {button->objectName(), button->text(), {}, {}, [button] { button->click(); }, button->isEnabled()}));
    return commands;
}

void AddApplicationPage::search()
{
    if (m_step == SelectApplication)
        m_select->focusSearch();
}

void AddApplicationPage::primaryAction()
{
    for (Button *button : {m_next, m_save, m_configure})
        if (button->isVisible())
            return button->click();
}

void AddApplicationPage::cancel()
{
    // Esc leaves with the draft kept; the Cancel button is what throws it away.
    Q_EMIT navigate({QStringLiteral("applications"), {}, {}, {}});
}

DraftFile AddApplicationPage::draftFile() const
{
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return DraftFile(data.filePath(QStringLiteral("drafts")), m_context.services.database.location().text);
}

void AddApplicationPage::keepDraft()
{
    if (m_step == GeneralInfo)
        draftFile().keep(m_form->draft());
}

void AddApplicationPage::readDraft()
{
    async::whenDone(draftFile().read(), this, [this](const Result<ApplicationDraft> &draft) {
        // Somebody who has begun anew meanwhile is not interrupted.
        if (!draft || m_step != SelectApplication || m_select->selected())
            return;
        m_select->select(draft->connectorId);
        if (!m_select->selected())
            return; // its connector is gone from the catalogue
        m_form->setDraft(*draft);
        next();
    });
}

Connector AddApplicationPage::connector() const
{
    const Connector *selected = m_select->selected();
    return selected ? *selected : Connector();
}

void AddApplicationPage::showStep(Step step)
{
    m_step = step;
    m_stepper->setCurrent(step);
    m_stack->setCurrentIndex(step);
    if (step == SelectApplication)
        m_select->focusSearch(); // before Back, which had the focus, is disabled
    showFooter();
}

void AddApplicationPage::showFooter()
{
    const Connector *selected = m_select->selected();
    m_stepper->setValue(SelectApplication, m_step > SelectApplication && selected ? selected->name : QString());
    m_stepper->setValue(GeneralInfo, m_step == Done ? tr("Saved") : QString());
    m_cancel->setVisible(m_step != Done);
    m_back->setVisible(m_step != Done);
    m_back->setEnabled(m_step == GeneralInfo && !m_saving);
    m_next->setVisible(m_step == SelectApplication);
    m_next->setEnabled(selected);
    m_save->setVisible(m_step == GeneralInfo);
    m_save->setEnabled(!m_saving);
    m_close->setVisible(m_step == Done);
    m_configure->setVisible(m_step == Done);
    switch (m_step) {
    case SelectApplication:
        return m_note->setText(selected ? tr("%1 selected").arg(selected->name) : tr("Select an application first"));
    case GeneralInfo:
        return m_note->setText(m_saving ? tr("Saving") : QString());
    case Done:
        return m_note->setText(tr("You can configure it at any time from Configured Applications."));
    }
}

void AddApplicationPage::next()
{
    const Connector *selected = m_select->selected();
    if (!selected || m_step != SelectApplication)
        return;
    ApplicationDraft draft = m_form->draft();
    if (draft.connectorId != selected->id) {
        // The proposal follows the choice, unless somebody has typed a label of their own.
        const Connector *before = m_context.services.catalog.find(draft.connectorId);
        const QString proposed = before && !before->bookmark ? before->name : QString();
        if (draft.displayLabel.isEmpty() || draft.displayLabel == proposed)
            draft.displayLabel =
                selected->bookmark || selected->id == QStringLiteral("custom") ? QString() : selected->name;
        draft.connectorId = selected->id;
    }
    m_banner->clear();
    m_form->setConnector(*selected);
    m_form->setDraft(draft);
    m_preview->setConnector(*selected);
    m_preview->setDraft(draft);
    showStep(GeneralInfo);
    m_keep.start();
    m_form->focusFirst();
}

void AddApplicationPage::save()
{
    if (m_saving)
        return;
    m_banner->clear();
    const ApplicationDraft draft = m_form->draft();
    const QStringList problems = m_form->showProblems(draftProblems(draft, connector()));
    if (!draftProblems(draft, connector()).isEmpty()) {
        if (!problems.isEmpty())
            m_banner->show(Banner::Kind::Error, tr("The application was not saved."), problems.join(u' '));
        return;
    }
    m_saving = true;
    showFooter();
    async::whenDone(m_context.services.applicationService.add(draft, localActor(QStringLiteral("admin"))), this,
                    [this](const Result<Application> &result) {
                        m_saving = false;
                        showFooter();
                        if (result)
                            return saved(*result);
                        const QStringList rest = m_form->showProblems({result.error().message});
                        if (!rest.isEmpty())
                            m_banner->show(Banner::Kind::Error, tr("The application was not saved."), rest.first());
                    });
}

void AddApplicationPage::saved(const Application &application)
{
    m_application = application;
    m_keep.stop();
    draftFile().remove();
    m_done->setApplication(application, connector());
    showStep(Done);
    m_configure->setFocus(Qt::TabFocusReason);
}

void AddApplicationPage::discard()
{
    const bool wasDone = m_step == Done;
    m_application = {};
    m_keep.stop();
    draftFile().remove();
    m_form->setDraft({});
    m_select->clear();
    m_banner->clear();
    showStep(SelectApplication);
    if (!wasDone)
        Q_EMIT navigate({QStringLiteral("applications"), {}, {}, {}});
}

} // namespace gatehouse
