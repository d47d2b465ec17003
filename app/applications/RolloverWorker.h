// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"

#include <QTimer>

namespace gatehouse
{

/// Carries out planned certificate take-overs when their time has come, in every program that is open for long. It
/// looks again and again instead of setting an alarm: plans change in other programs, clocks are set, computers sleep.
/// A sign-in does not depend on it (IdentityProvider::respond); the metadata, the lists and the event log do.
class RolloverWorker : public QObject
{
    Q_OBJECT

public:
    explicit RolloverWorker(ApplicationStore &store, std::chrono::milliseconds pace = std::chrono::seconds(20),
                            QObject *parent = nullptr);

    /// Looks now, and from now on. Not for a help desk session, which changes nothing.
    void start();
    void stop();

Q_SIGNALS:
    void tookOver(const gatehouse::Application &application);
    /// The database could not say, or not do it; the next look tries again.
    void failed(const gatehouse::Error &error);

private:
    void look();

    ApplicationStore &m_store;
    QTimer m_timer;
};

} // namespace gatehouse
