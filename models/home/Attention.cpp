// SPDX-License-Identifier: Apache-2.0
#include "models/home/Attention.h"

#include "models/applications/ApplicationStatus.h"
#include "models/x509/CertificateValidity.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Attention)
};

using Severity = Attention::Severity;

constexpr int urgentDays = 7; ///< what expires this soon is as urgent as what failed
constexpr int toldDays = 14;
constexpr int mostNamed = 3;

/// One for all applications: a mail server that takes nothing takes none of their messages.
void addUnsent(const QList<ApplicationHealth> &applications, const QDateTime &now, QList<Attention> &found)
{
    QStringList labels;
    const UnsentReminder *newest = nullptr;
    for (const ApplicationHealth &health : applications) {
        if (!health.unsent || !isStillUnsent(*health.unsent, health.summary, now))
            continue;
        labels += health.summary.application.displayLabel;
        if (!newest || newest->tried < health.unsent->tried)
            newest = &*health.unsent;
    }
    if (!newest)
        return;
    const qsizetype others = labels.size() - mostNamed;
    const QString names = labels.mid(0, mostNamed).join(u", "_s) +
                          (others > 0 ? u' ' + Texts::tr("and %Ln other(s)", nullptr, int(others)) : QString());
    const QString tried = QLocale().toString(newest->tried.toLocalTime(), u"d MMM yyyy HH:mm"_s);
    found.append({Severity::Warning,
                  newest->application,
                  labels.size() == 1
                      ? Texts::tr("The e-mail about the certificate of %1 was not sent").arg(labels.first())
                      : Texts::tr("%Ln e-mail(s) about certificates were not sent", nullptr, int(labels.size())),
                  (labels.size() == 1 ? newest->problem : Texts::tr("%1: %2").arg(names, newest->problem)) + u' ' +
                      Texts::tr("Last tried on %1; it is tried again every hour while e-mail is set up.").arg(tried),
                  Texts::tr("Mail settings"),
                  u"settings"_s,
                  u"mail"_s,
                  {}});
}

class Look
{
public:
    Look(const ApplicationHealth &health, const QDateTime &now, QList<Attention> &found)
        : m_health(health)
        , m_application(health.summary.application)
        , m_now(now)
        , m_found(found)
    {
    }

    void all()
    {
        certificate();
        provisioning();
        imports();
        schedule();
        setup();
    }

private:
    void add(Severity severity, const QString &fact, const QString &consequence, const QString &verb,
             const QString &tab)
    {
        m_found.append({severity, m_application.id, fact, consequence, verb, u"application"_s, tab, {}});
    }

    void addImport(const ImportJob &job, const QString &fact, const QString &consequence)
    {
        m_found.append({Severity::Warning,
                        m_application.id,
                        fact,
                        consequence,
                        Texts::tr("Review"),
                        u"imports"_s,
                        {},
                        job.id.toString()});
    }

    void certificate()
    {
        const QDateTime expires = m_health.summary.certificateExpires;
        if (!expires.isValid() || !m_application.sso.active)
            return;
        const NextCertificate &next = m_health.summary.nextCertificate;
        const int reminder = expiryReminder(expires, m_now);
        if (reminder >= 0 && !isRenewalPlanned(m_health.summary, m_now))
            expiring(expires, reminder, next.expires.isValid());
        else if (next.expires.isValid() && !next.rollover.told.isValid())
            nextToBeTold(next.rollover.takesOver);
    }

    void expiring(const QDateTime &expires, int reminder, bool hasNext)
    {
        const QString label = m_application.displayLabel;
        const QString groups = Texts::tr("%Ln group(s) use it.", nullptr, int(m_health.summary.groupCount));
        const QString ready = Texts::tr("The next certificate is ready: activate it, or plan when it takes over.");
        if (reminder == 0)
            add(Severity::Error,
                daysSince(expires, m_now) == 0
                    ? Texts::tr("%1 certificate expired today").arg(label)
                    : Texts::tr("%1 certificate expired %Ln day(s) ago", nullptr, daysSince(expires, m_now)).arg(label),
                groups + u' ' +
                    (hasNext ? ready
                             : Texts::tr("People cannot sign in until it is regenerated and given to %1.").arg(label)),
                hasNext ? Texts::tr("Activate") : Texts::tr("Regenerate"), u"sso"_s);
        else
            add(reminder <= urgentDays ? Severity::Error : Severity::Warning,
                Texts::tr("%1 certificate expires in %Ln day(s)", nullptr, daysUntil(expires, m_now)).arg(label),
                groups + u' ' +
                    (hasNext ? ready : Texts::tr("Plan the change with the administrator of %1.").arg(label)),
                Texts::tr("Plan renewal"), u"sso"_s);
    }

    void nextToBeTold(const QDateTime &takesOver)
    {
        const QString label = m_application.displayLabel;
        const bool soon = takesOver.isValid() && daysUntil(takesOver, m_now) <= toldDays;
        const QString when = takesOver.isValid()
                                 ? Texts::tr("It takes over on %1.")
                                       .arg(QLocale().toString(takesOver.toLocalTime(), u"d MMM yyyy HH:mm"_s))
                                 : Texts::tr("It does not sign yet.");
        add(soon ? Severity::Warning : Severity::Unfinished, Texts::tr("%1 must get the next certificate").arg(label),
            when + u' ' + Texts::tr("Nobody has said yet that %1 has it.").arg(label), Texts::tr("Open checklist"),
            u"sso"_s);
    }

    void provisioning()
    {
        if (!m_health.provisioning)
            return;
        const ProvisioningStatus &status = *m_health.provisioning;
        const QString label = m_application.displayLabel;
        if (!status.problem.isEmpty()) {
            add(Severity::Error, Texts::tr("The sync with %1 stopped").arg(label), status.problem, Texts::tr("Review"),
                u"identity-management"_s);
        } else if (!status.failures.isEmpty()) {
            const ProvisioningOperation &first = status.failures.first();
            add(Severity::Error,
                Texts::tr("%Ln change(s) to %1 failed or wait", nullptr, int(status.failed + status.waiting))
                    .arg(label),
                Texts::tr("%1: %2").arg(first.change.name, first.detail.isEmpty() ? first.change.reason : first.detail),
                Texts::tr("Review"), u"identity-management"_s);
        }
    }

    void imports()
    {
        if (!m_health.newestImport)
            return;
        const ImportJob &job = *m_health.newestImport;
        const QString label = m_application.displayLabel;
        if (job.state == JobState::Interrupted)
            addImport(job, Texts::tr("The import from %1 was interrupted").arg(label),
                      Texts::tr("Nobody was lost or doubled. It can go on where it stopped."));
        else if (job.counts.failed > 0)
            addImport(job, Texts::tr("%Ln user(s) of %1 were not imported", nullptr, int(job.counts.failed)).arg(label),
                      Texts::tr("Each row says why, and what to do."));
    }

    void schedule()
    {
        if (!m_health.scheduled)
            return;
        const ScheduledImport &scheduled = *m_health.scheduled;
        const QString label = m_application.displayLabel;
        const auto add = [&](Severity severity, const QString &fact, const QString &consequence, const QString &verb) {
            m_found.append({severity, m_application.id, fact, consequence, verb, u"manual-import"_s, {}, {}});
        };
        if (scheduled.held > 0 && scheduled.approved == 0)
            add(Severity::Warning,
                Texts::tr("%Ln new user(s) of %1 wait for a yes", nullptr, int(scheduled.held)).arg(label),
                Texts::tr("The directory has %1. Nobody was imported; look through them, then say yes.")
                    .arg(QLocale().toString(scheduled.heldOf)),
                Texts::tr("Review"));
        else if (!scheduled.problem.isEmpty())
            add(Severity::Warning, Texts::tr("The scheduled import from %1 failed").arg(label), scheduled.problem,
                Texts::tr("Review"));
        if (scheduled.conflicts > 0)
            add(Severity::Unfinished,
                Texts::tr("%Ln user(s) of %1 may be people of the directory", nullptr, int(scheduled.conflicts))
                    .arg(label),
                Texts::tr("A scheduled import links nobody by itself. Decide for each."), Texts::tr("Decide"));
    }

    void setup()
    {
        const Connector *connector = m_health.connector ? &*m_health.connector : nullptr;
        if (ssoStatus(m_application, connector).tone == StatusTone::Info)
            add(Severity::Unfinished, Texts::tr("%1 setup is incomplete").arg(m_application.displayLabel),
                Texts::tr("SSO: values are left to replace."), Texts::tr("Continue"), u"sso"_s);
        else if (m_application.idm.state == IdmState::Configured)
            add(Severity::Unfinished, Texts::tr("%1 setup is incomplete").arg(m_application.displayLabel),
                Texts::tr("Identity Management is configured and not activated."), Texts::tr("Continue"),
                u"identity-management"_s);
    }

    const ApplicationHealth &m_health;
    const Application &m_application;
    const QDateTime m_now;
    QList<Attention> &m_found;
};

} // namespace

QList<Attention> attentionOf(const QList<ApplicationHealth> &applications, const QDateTime &now)
{
    QList<Attention> found;
    for (const ApplicationHealth &health : applications)
        Look(health, now, found).all();
    addUnsent(applications, now, found);
    std::stable_sort(found.begin(), found.end(),
                     [](const Attention &a, const Attention &b) { return a.severity < b.severity; });
    return found;
}

} // namespace gatehouse
