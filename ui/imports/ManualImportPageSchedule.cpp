// SPDX-License-Identifier: Apache-2.0
// How the people of the application are imported, and how its schedule stands.
#include "ui/imports/ManualImportPage.h"

#include "app/Services.h"
#include "ui/imports/ImportSettingsDialog.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

#include <QLocale>
#include <QTimeZone>

namespace gatehouse
{

namespace
{

QString number(qint64 value) { return QLocale().toString(value); }

} // namespace

void ManualImportPage::readSchedule()
{
    if (m_application.id.isNull())
        return;
    async::whenDone(m_context.services.importSettings.scheduled(m_application.id), this,
                    [this](const Result<ScheduledImport> &scheduled) {
                        if (scheduled && scheduled->application == m_application.id)
                            showSchedule(*scheduled);
                    });
}

void ManualImportPage::showSchedule(const ScheduledImport &scheduled)
{
    m_scheduled = scheduled;
    const QLocale locale;
    const auto time = [&](const QDateTime &when) {
        const QTimeZone zone(scheduled.schedule.timeZone); // as the schedule itself is said
        return locale.toString(zone.isValid() ? when.toTimeZone(zone) : when.toUTC(), QStringLiteral("d MMM HH:mm"));
    };
    QStringList parts{scheduleText(scheduled.schedule)};
    if (scheduled.running)
        parts.append(tr("running now"));
    else if (scheduled.next.isValid())
        parts.append(tr("next %1").arg(time(scheduled.next)));
    if (scheduled.lastRun.isValid() && scheduled.problem.isEmpty())
        parts.append(tr("last %1: %2 new").arg(time(scheduled.lastRun), number(scheduled.lastNew)));
    if (!scheduled.problem.isEmpty())
        parts.append(tr("last %1: %2").arg(time(scheduled.lastRun), scheduled.problem));
    m_schedule->setText(tr("Scheduled: %1").arg(parts.join(QStringLiteral(" · "))));
    m_schedule->setVisible(scheduled.schedule.every != ImportSchedule::Every::Never);
    if (scheduled.held == 0)
        return m_held->clear();
    if (scheduled.approved > 0)
        return m_held->show(Banner::Kind::Info, tr("Approved: %Ln new people.", nullptr, int(scheduled.approved)),
                            tr("gatehouse-server imports them within seconds, or when it is started."));
    m_held->show(Banner::Kind::Warning, tr("Held: %Ln new people.", nullptr, int(scheduled.held)),
                 tr("The directory has %1, and nobody was imported. Look through the list, then say yes, or allow more "
                    "in Import settings.")
                     .arg(number(scheduled.heldOf)),
                 tr("Approve %1 new people").arg(number(scheduled.held)));
}

void ManualImportPage::approve()
{
    const auto approved = m_context.services.importSettings.approve(m_application.id, m_scheduled.held,
                                                                    localActor(QStringLiteral("admin")));
    async::whenDone(approved, this, [this](const Result<ScheduledImport> &scheduled) {
        if (scheduled)
            return showSchedule(*scheduled);
        m_banner->show(Banner::Kind::Error, tr("The import was not approved"), scheduled.error().message);
        readSchedule();
    });
}

void ManualImportPage::editSettings()
{
    if (m_application.id.isNull())
        return;
    m_settings->setEnabled(false);
    const Application application = m_application;
    async::whenDone(m_context.services.importSettings.find(application.id), this,
                    [this, application](const Result<ImportSettings> &settings) {
                        m_settings->setEnabled(true);
                        if (m_application.id != application.id)
                            return; // the page shows another application meanwhile
                        if (!settings)
                            return m_banner->show(Banner::Kind::Error, tr("The import settings could not be read"),
                                                  settings.error().message);
                        showSettings(application, *settings);
                    });
}

void ManualImportPage::showSettings(const Application &application, const ImportSettings &settings)
{
    auto *dialog = new ImportSettingsDialog(application.displayLabel, settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportSettingsDialog::saveWanted, this,
            [this, dialog, application, settings](const ImportSettings &wanted) {
                saveSettings(dialog, application, settings, wanted);
            });
    dialog->open();
}

void ManualImportPage::saveSettings(ImportSettingsDialog *shown, const Application &application,
                                    const ImportSettings &before, const ImportSettings &settings)
{
    const auto saved =
        m_context.services.importSettings.save(application.id, before, settings, localActor(QStringLiteral("admin")));
    // The dialog may be closed before the answer comes.
    const QPointer<ImportSettingsDialog> dialog = shown;
    async::whenDone(saved, this, [this, dialog, application](const Result<ImportSettings> &result) {
        if (!result && dialog && dialog->isVisible()) // a closed one goes only with the next events
            return dialog->showError(result.error().message);
        if (!result)
            return m_banner->show(Banner::Kind::Error,
                                  tr("The import settings of %1 were not saved").arg(application.displayLabel),
                                  result.error().message);
        if (dialog)
            dialog->accept();
        Q_EMIT toast({Toast::Kind::Success, tr("Import settings saved"), application.displayLabel, {}, {}});
        if (m_application.id == application.id)
            read(); // who is Imported, and what would be taken over, may be another answer now
    });
}

} // namespace gatehouse
