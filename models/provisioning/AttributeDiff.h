// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"
#include "models/provisioning/ProvisioningPlan.h"

#include <QJsonArray>

namespace gatehouse
{

/// The value that a resource has where a mapping writes "userName", "name.givenName", "emails: value" or
/// "urn:…:User:department"; undefined when it has none. Of several addresses it is the primary one, else that of type
/// work, else the first. A text "true" or "false" of `active` is a Boolean, because servers send it so.
QJsonValue attributeAt(const QJsonObject &resource, const QString &scim);
/// Only what the mappings write of a resource, and whether it is active (S6).
QJsonObject reduced(const QJsonObject &resource, const QList<AttributeMapping> &mappings);
/// The same without mapped attributes that `pattern` lacks: what a provider adds of its own is not ours to take away.
QJsonObject reducedTo(const QJsonObject &pattern, const QJsonObject &resource, const QList<AttributeMapping> &mappings);

/// placeAttribute() of one part of a name or of a schema extension with its other parts as they are known: without a
/// path some servers take a part for the whole.
void placeWhole(QJsonObject &resource, const QJsonObject &known, const QString &scim, const QJsonValue &value);

/// What differs between a resource as it is known and as it should be.
struct AttributeDiff {
    struct Attribute {
        QString scim;
        QJsonValue from;
        QJsonValue to; ///< undefined: to be removed
        bool operator==(const Attribute &) const = default;
    };
    QList<Attribute> attributes;

    bool isEmpty() const { return attributes.isEmpty(); }
    QList<ProvisioningField> fields() const;
    /// `known` after the change.
    QJsonObject applied(QJsonObject known) const;
    /// The operations of a PatchOp (RFC 7644 section 3.5.2): one `replace` with a path for each attribute, or one
    /// without a path for all of them (ScimManners::patch). A path says which value of a list is meant, where something
    /// tells it from the others, so that those which the provider has beyond what is known stay.
    QList<QJsonObject> operations(const QJsonObject &known, const ScimManners &manners) const;
};

/// The list that is there `now` with the one change that makes `after` of `before`; its other values stay. The value of
/// `before` is known by itself, else by its type.
QJsonArray rebasedList(const QJsonArray &before, const QJsonArray &after, QJsonArray now);

/// Over the mappings that are not for creates only; `active` is left to whoever decides about it (P4), externalId is
/// always among them.
AttributeDiff attributeDiff(const QJsonObject &known, const QJsonObject &wanted,
                            const QList<AttributeMapping> &mappings);

/// How the provider writes what it was sent, by the mapping's target, where that is otherwise: `shown` until now, and
/// what it `answered` to this change. What it said before the change too may mean that it was not made, unless it is
/// only another spelling (the same letters and digits).
QJsonObject shownOtherwise(QJsonObject shown, const ProvisioningChange &change, const QJsonObject &answered,
                           const QList<AttributeMapping> &mappings);
/// The resource with what we know in the place of what the provider makes of it (shownOtherwise).
QJsonObject asKnown(const QJsonObject &resource, const QJsonObject &known, const QJsonObject &shown);

/// Whether the resource is somebody else's than the one that is known (S5). The same userName is the same person; of
/// another one the externalId decides where both have one, then an address. Where neither is shown, a userName that
/// differs in its domain only is the same one, as some servers add or take one ("ann", "ann@corp", "CORP\ann"); a name
/// within another name is nobody's.
bool isAnother(const QJsonObject &known, const QJsonObject &resource);
/// Whether a userName, but for its domain, or an address of the one is the other's too.
bool hasNameOrAddressOf(const QJsonObject &known, const QJsonObject &resource);

QJsonObject patchBody(const QList<QJsonObject> &operations);
/// The body of a PUT (RFC 7644 section 3.5.1), which replaces everything: what the provider holds, with what the
/// directory says in the place of the mapped attributes, or without those that it says nothing of.
QJsonObject replacementOf(const QJsonObject &held, const QJsonObject &wanted, const QList<AttributeMapping> &mappings);
/// The same of an account of which this is to be known, and that is active or not.
QJsonObject accountReplacement(const QJsonObject &held, QJsonObject known, bool active,
                               const QList<AttributeMapping> &mappings);
/// PATCH of the operations, or PUT of `whole` where the provider knows no PATCH.
ProvisioningRequest changeRequest(const QString &path, const QList<QJsonObject> &operations, const QJsonObject &whole,
                                  const ScimManners &manners);

} // namespace gatehouse
