// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/SyncWorker.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SyncWorker::SyncWorker(ProvisioningService &provisioning, QObject *parent) : SyncWorker(provisioning, Pace(), parent) {}

SyncWorker::SyncWorker(ProvisioningService &provisioning, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_provisioning(provisioning)
    , m_pace(pace)
{
    m_clock.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SyncWorker::look);
}

void SyncWorker::start() { look(); }

Future<void> SyncWorker::finish()
{
    m_finishing = true;
    m_timer.stop();
    return m_provisioning.finish();
}

void SyncWorker::look()
{
    async::whenDone(m_provisioning.due(), this, [this](const Result<QList<ApplicationId>> &due) {
        if (m_finishing)
            return;
        m_timer.start(m_pace.look);
        if (!due)
            return Q_EMIT failed({}, due.error());
        for (const ApplicationId &application : *due) {
            if (!m_provisioning.isRunning(application) && m_clock.elapsed() >= m_rests.value(application).until)
                run(application);
        }
    });
}

void SyncWorker::run(const ApplicationId &application)
{
    m_rests[application].until = m_clock.elapsed() + std::chrono::milliseconds(10min).count(); // once at a time
    const auto outcome = m_provisioning.run(application, {.byClock = true}, {u"sync"_s, u"gatehouse-server"_s});
    async::whenDone(outcome, this, [this, application](const Result<ProvisioningOutcome> &outcome) {
        if (!outcome) {
            rest(application);
            return Q_EMIT failed(application, outcome.error());
        }
        if (outcome->failed > 0 || !outcome->problem.isEmpty())
            rest(application);
        else
            m_rests.remove(application);
        Q_EMIT ran(application, *outcome);
    });
}

void SyncWorker::rest(const ApplicationId &application)
{
    Rest &rest = m_rests[application];
    rest.length = rest.length == 0ms ? m_pace.afterProblem : std::min<std::chrono::milliseconds>(rest.length * 2, 1h);
    rest.until = m_clock.elapsed() + rest.length.count();
}

} // namespace gatehouse

#include "moc_SyncWorker.cpp"
