// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/provisioning/ProvisioningService.h"

namespace gatehouse
{

/// Runs, by the clock, every application whose directory changed since its last run: the sync worker of
/// gatehouse-server. What ended with a problem is not tried again at once, and where a console or another server has
/// the turn, this one waits for the next look.
class SyncWorker : public QObject
{
    Q_OBJECT

public:
    struct Pace {
        std::chrono::milliseconds look{5'000};
        std::chrono::milliseconds afterProblem{60'000}; ///< doubles up to an hour
    };

    explicit SyncWorker(ProvisioningService &provisioning, QObject *parent = nullptr);
    SyncWorker(ProvisioningService &provisioning, const Pace &pace, QObject *parent = nullptr);

    void start();
    /// No run begins any more; those under way end after the requests on the wire, and stay due.
    Future<void> finish();

Q_SIGNALS:
    /// A run has ended.
    void ran(const gatehouse::ApplicationId &application, const gatehouse::ProvisioningOutcome &outcome);
    /// A run could not begin, or the database could not say which are due (then without an application).
    void failed(const gatehouse::ApplicationId &application, const gatehouse::Error &error);

private:
    void look();
    void run(const ApplicationId &application);
    void rest(const ApplicationId &application);

    struct Rest {
        qint64 until = 0; ///< on m_clock
        std::chrono::milliseconds length{0};
    };
    ProvisioningService &m_provisioning;
    const Pace m_pace;
    QTimer m_timer;
    QElapsedTimer m_clock;
    QHash<ApplicationId, Rest> m_rests;
    bool m_finishing = false;
};

} // namespace gatehouse
