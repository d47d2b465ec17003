// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/provisioning/KnownProvider.h"
#include "app/provisioning/PlanMaker.h"
#include "app/provisioning/ProvisioningOptions.h"
#include "app/provisioning/ServerHealth.h"
#include "app/store/Database.h"
#include "models/events/Event.h"
#include "models/provisioning/ProvisioningOperation.h"

namespace gatehouse
{

/// What a run works with.
struct RunContext {
    ApplicationId application;
    QString owner;
    Actor actor;
    ScimEndpoint endpoint;
    ScimRetry retry;
    QHash<QString, Connector> connectors;
    ProvisioningOptions options;
    int atOnce = 4;
};

/// One run of one application (spec/security.md section 4): takes the turn, looks up, plans, and sends. The database
/// says of each request that it is sent before it is, and how it ended before the next of the same person or group is
/// sent; a create whose answer is lost is looked up before it is sent again, so that an interruption at any point loses
/// nothing and creates nobody twice (P1, P3, R0). A failure of one person does not stop others; a token that is refused
/// stops all (R11), and a server that fails again and again is left alone for a while (R17).
class ProvisioningRun : public QObject
{
    Q_OBJECT

public:
    ProvisioningRun(Database &database, ScimWriter &writer, const RunContext &context, QObject *parent);

    void start();
    /// Nothing more is sent; what is under way is waited for. `goOnLater`: the application stays due.
    void cancel(bool goOnLater = false);

Q_SIGNALS:
    /// How many operations have ended, of how many.
    void progressed(const gatehouse::ProvisioningOutcome &soFar, qint64 total);
    /// The provider asked for a pause.
    void held(qint64 milliseconds);
    /// Exactly once. An error: nothing was sent.
    void ended(const gatehouse::Result<gatehouse::ProvisioningOutcome> &outcome);

private:
    using Write = KnownProvider::Write;

    void onPlan(const Result<PreparedPlan> &prepared);
    void store(const PreparedPlan &prepared, const QList<ProvisioningChange> &changes);
    QList<ProvisioningChange> chosen(const ProvisioningPlan &plan) const;
    void flush();
    QList<qsizetype> claim();
    bool claimOne(qsizetype index, QList<qsizetype> &claimed);
    void deliver(qsizetype index);
    void settle(qsizetype index, const Delivered &delivered);
    void leave(qsizetype index, const QString &reason);
    void judgeHealth(const Delivered &delivered);
    void stop(const QString &problem, bool goOnLater = true);
    void beat();
    void finish();
    void refuse(const Error &error);
    ProvisioningOutcome outcome() const;

    Database &m_database;
    ScimWriter &m_writer;
    const RunContext m_context;
    ScimPace m_pace;
    ProvenForms m_forms;
    PlanMaker m_maker;
    Application m_application;
    KnownProvider m_known;
    ServerHealth m_health;
    QString m_guard;
    QTimer m_heart;
    QElapsedTimer m_sinceProgress;

    QList<ProvisioningOperation> m_operations;
    qsizetype m_next = 0;
    int m_phase = 0;
    QHash<qsizetype, Delivery *> m_deliveries;
    QSet<QString> m_busy;   ///< people and groups with a request under way
    QSet<QString> m_failed; ///< who have no account or group that later changes could be of
    QSet<ProvisioningKind> m_forbidden;
    QSet<ProvisioningKind> m_allowed; ///< of which a change was done
    QList<Write> m_writes;
    QList<Event> m_events;
    bool m_flushing = false;
    bool m_stopping = false;
    bool m_cancelled = false;
    bool m_lost = false;      ///< somebody else has the turn
    bool m_goOnLater = false; ///< what is left may go through by itself
    bool m_laterAfterCancel = false;
    bool m_finished = false;
    QString m_problem;
    QDateTime m_pausedUntil;
    int m_pausesBefore = 0;
    qint64 m_requests = 0;
};

} // namespace gatehouse
