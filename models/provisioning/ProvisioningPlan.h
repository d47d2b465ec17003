// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/PackedObject.h"
#include "models/directory/User.h"
#include "models/directory/UserGroup.h"
#include "models/provisioning/HeldResource.h"
#include "models/provisioning/ProviderComparison.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace gatehouse
{

enum class ProvisioningKind { User, Group };

/// What is done to an account or a group at the provider. Link takes over what is there already and sends nothing; Keep
/// lets go of an account whose person loses access (IdmSettings::whenAccessEnds) and sends nothing; None says why
/// nothing is done.
enum class ProvisioningAction { Create, Update, Deactivate, Reactivate, Delete, Link, Keep, None };

QString toText(ProvisioningKind kind);
QString toText(ProvisioningAction action);
std::optional<ProvisioningKind> provisioningKindFromText(const QString &text);
std::optional<ProvisioningAction> provisioningActionFromText(const QString &text);

/// One attribute at the provider, before and after.
struct ProvisioningField {
    QString path; ///< as the attribute mapping writes it: "name.givenName", "emails: value"
    QString from;
    QString to;

    bool operator==(const ProvisioningField &) const = default;
};

/// The request that a change is (RFC 7644 section 3). The path is relative to the Base URL. Ids that the provider gives
/// only while the plan is carried out stand as newIdOf() and are filled in by resolved().
struct ProvisioningRequest {
    QString method; ///< empty: nothing is sent
    QString path;
    PackedObject body;

    bool isEmpty() const { return method.isEmpty(); }
    bool operator==(const ProvisioningRequest &) const = default;
};

/// What is known of the account or group once the change is done.
struct ProvisioningEffect {
    PackedObject known; ///< the mapped attributes; of a person's create: none, as knownAfter() reads them
    bool active = true;
    QList<UserId> joined; ///< of a group
    QList<UserId> left;

    bool operator==(const ProvisioningEffect &) const = default;
};

/// One step of a plan. `id` is the same in every plan that holds the same step.
struct ProvisioningChange {
    ProvisioningKind kind = ProvisioningKind::User;
    ProvisioningAction action = ProvisioningAction::None;
    QString id;
    QString resourceId; ///< of the person or group in the directory
    QString name;
    QString remoteId;                ///< empty: the provider gives it
    QString reason;                  ///< in words
    QList<ProvisioningField> fields; ///< of a person's create: none, as fieldsOf() reads them from the request
    QString after;                   ///< of another person, whose change has to be done before: it frees the userName
    ProvisioningRequest request;
    ProvisioningEffect effect;
    std::optional<ProvisioningEffect> before; ///< of what is there already: as it was, for taking the change back
    HeldResource held = {};                   ///< what a PUT was planned over
    bool waiting = false;                     ///< None, until an admin decides
    bool bySuspension = false;                ///< of a removal: an admin said it of this person
    bool passesGuard = false;                 ///< goes through while many removals wait

    /// Takes access or a group away: held back when there are too many (R23).
    bool isRemoval() const;
    bool operator==(const ProvisioningChange &) const = default;
};

/// What has to be done at one provider, in order: people, then groups, then whatever takes something away (P5).
struct ProvisioningPlan {
    QList<ProvisioningChange> changes;
    qint64 managed = 0;                           ///< active accounts that Gatehouse manages there before the plan
    qint64 removals = 0;                          ///< accounts that lose access
    QString guard;                                ///< why removals wait for a confirmation; empty: they do not
    qint64 undoes = 0;                            ///< the run that it takes back (UndoTable::lastRun); 0: none
    std::optional<ProviderComparison> comparison; ///< when the provider was read from end to end

    QMap<QString, qint64> counts() const; ///< by action, those with none left out
    bool operator==(const ProvisioningPlan &) const = default;
};

/// What the change changes, attribute by attribute.
QList<ProvisioningField> fieldsOf(const ProvisioningChange &change);

/// ProvisioningEffect::known of the change. Of a person's create, of which plans hold very many, it is in the request.
PackedObject knownAfter(const ProvisioningChange &change);

/// Stands for the id of somebody, or of a group, that the plan creates.
QString newIdOf(ProvisioningKind kind, const QString &name);
/// The request with ids in the place of newIdOf(); members whose id is not known are left out. `left` counts those.
ProvisioningRequest resolved(const ProvisioningRequest &request, const QHash<QString, QString> &ids, int *left);

} // namespace gatehouse

Q_DECLARE_TYPEINFO(gatehouse::ProvisioningChange, Q_RELOCATABLE_TYPE);
