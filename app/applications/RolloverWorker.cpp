// SPDX-License-Identifier: Apache-2.0
#include "app/applications/RolloverWorker.h"

namespace gatehouse
{

RolloverWorker::RolloverWorker(ApplicationStore &store, std::chrono::milliseconds pace, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_timer.setInterval(pace);
    connect(&m_timer, &QTimer::timeout, this, &RolloverWorker::look);
}

void RolloverWorker::start()
{
    m_timer.start();
    look();
}

void RolloverWorker::stop() { m_timer.stop(); }

void RolloverWorker::look()
{
    async::whenDone(m_store.activateDue(), this, [this](const Result<QList<Application>> &activated) {
        if (!activated)
            return Q_EMIT failed(activated.error());
        for (const Application &application : *activated)
            Q_EMIT tookOver(application);
    });
}

} // namespace gatehouse

#include "moc_RolloverWorker.cpp"
