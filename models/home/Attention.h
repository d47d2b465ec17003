// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/ApplicationSummary.h"
#include "models/catalog/Connector.h"
#include "models/home/CertificateReminder.h"
#include "models/imports/ImportSettings.h"
#include "models/provisioning/ProvisioningOperation.h"

namespace gatehouse
{

/// What the console knows of one application, to tell whether somebody is needed.
struct ApplicationHealth {
    ApplicationSummary summary;
    std::optional<Connector> connector;
    std::optional<ProvisioningStatus> provisioning; ///< of an active integration
    std::optional<ImportJob> newestImport;
    std::optional<ScheduledImport> scheduled; ///< of an active integration
    std::optional<UnsentReminder> unsent;     ///< by e-mail, of its certificate
};

/// Something that needs somebody: what, its consequence, and the verb and place that settle it.
struct Attention {
    enum class Severity { Error, Warning, Unfinished };
    Severity severity = Severity::Error;
    ApplicationId application;
    QString fact;
    QString consequence;
    QString verb;
    QString place; ///< of the console; "application" opens `tab` of it, "settings" shows that card
    QString tab;
    QString job; ///< the import job to be shown there

    bool operator==(const Attention &) const = default;
};

/// The most urgent first; within a severity as the applications come.
QList<Attention> attentionOf(const QList<ApplicationHealth> &applications, const QDateTime &now);

} // namespace gatehouse
