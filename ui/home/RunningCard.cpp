// SPDX-License-Identifier: Apache-2.0
#include "ui/home/RunningCard.h"

#include "ui/applications/ApplicationCells.h"
#include "ui/widgets/AppTile.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ProgressBar.h"

#include <QBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

RunningCard::RunningCard(Services &services, QWidget *parent)
    : Card(tr("Running now"), parent)
    , m_services(services)
    , m_rows(new QVBoxLayout)
{
    setObjectName(u"runningNow"_s);
    m_rows->setSpacing(12);
    body()->addLayout(m_rows);
    hide();
    connect(&services.imports, &ImportService::progressed, this, [this](const ImportJob &job) { show(job); });
    connect(&services.imports, &ImportService::ended, this, [this](const ImportJob &job) { drop(job.id.toString()); });
    connect(&services.provisioning, &ProvisioningService::progressed, this,
            [this](const ApplicationId &application, const ProvisioningOutcome &soFar, qint64 total) {
                show(application, soFar, total);
            });
    connect(&services.provisioning, &ProvisioningService::ended, this,
            [this](const ApplicationId &application) { drop(application.toString()); });
}

void RunningCard::setApplications(const QList<ApplicationHealth> &applications)
{
    m_applications.clear();
    for (const ApplicationHealth &one : applications)
        m_applications.insert(one.summary.application.id, one.summary.application);
    // An import of another program ends without a word here; one of ours shows itself again with its next rows.
    QSet<QString> imports;
    for (const ApplicationHealth &one : applications) {
        if (!one.newestImport || one.newestImport->state != JobState::Running)
            continue;
        imports.insert(one.newestImport->id.toString());
        show(*one.newestImport);
    }
    const QStringList keys = m_running.keys();
    for (const QString &key : keys) {
        if (m_running.value(key).import && !imports.contains(key))
            drop(key);
    }
}

RunningCard::Row &RunningCard::row(const QString &key, std::function<void()> cancel)
{
    if (const auto known = m_running.find(key); known != m_running.end())
        return *known;
    Row row{new QWidget, new AppTile(28), new Label({}, TypeRole::BodyStrong),
            new Label({}, TypeRole::Help, Token::Text2), new ProgressBar(tr("Progress"))};
    row.widget->setObjectName(u"running-"_s + key);
    auto *layout = new QVBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(row.tile);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    for (Label *label : {row.title, row.meta}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        words->addWidget(label);
    }
    head->addLayout(words, 1);
    auto *stop = changing(Button::iconOnly(u"close"_s, tr("Cancel")));
    connect(stop, &Button::clicked, this, [stop, cancel = std::move(cancel)] {
        stop->setEnabled(false); // what is under way ends first
        cancel();
    });
    head->addWidget(stop);
    layout->addLayout(head);
    layout->addWidget(row.bar);
    row.stop = stop;
    m_rows->addWidget(row.widget);
    setVisible(true);
    return *m_running.insert(key, row);
}

void RunningCard::show(const ImportJob &job)
{
    if (job.state != JobState::Running)
        return drop(job.id.toString());
    Row &shown = row(job.id.toString(), [this, id = job.id] { cancelImport(id); });
    shown.import = true;
    shown.tile->setLook(tileLook(job.applicationLabel, m_applications.value(job.application).portalImage));
    shown.title->setText(
        tr("Importing %Ln user(s) from %1", nullptr, int(job.counts.selected)).arg(job.applicationLabel));
    const QString done = tr("%1 of %2").arg(job.counts.done()).arg(job.counts.selected);
    shown.meta->setText(job.counts.failed > 0 ? tr("%1 · %2 failed").arg(done).arg(job.counts.failed) : done);
    shown.bar->setProgress(job.counts.done() - job.counts.failed, job.counts.failed, job.counts.selected);
}

void RunningCard::show(const ApplicationId &application, const ProvisioningOutcome &soFar, qint64 total)
{
    const auto known = m_applications.constFind(application);
    if (known == m_applications.cend())
        return;
    const Row &shown =
        row(application.toString(), [this, application] { m_services.provisioning.cancel(application); });
    shown.tile->setLook(tileLook(known->displayLabel, known->portalImage));
    shown.title->setText(tr("Sending changes to %1").arg(known->displayLabel));
    const QString done = tr("%1 of %2").arg(soFar.done + soFar.failed).arg(total);
    shown.meta->setText(soFar.failed > 0 ? tr("%1 · %2 failed").arg(done).arg(soFar.failed) : done);
    shown.bar->setProgress(soFar.done, soFar.failed, total);
}

void RunningCard::cancelImport(const ImportJobId &id)
{
    async::whenDone(m_services.imports.cancel(id), this, [this, id](const Result<ImportJob> &job) {
        if (job)
            return show(*job);
        const auto shown = m_running.constFind(id.toString());
        if (shown == m_running.cend())
            return;
        shown->stop->setEnabled(true);
        shown->meta->setText(job.error().message);
    });
}

void RunningCard::drop(const QString &key)
{
    delete m_running.take(key).widget;
    setVisible(!m_running.isEmpty());
}

} // namespace gatehouse
