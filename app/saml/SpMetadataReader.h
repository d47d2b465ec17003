// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"
#include "models/saml/SpMetadata.h"

namespace gatehouse
{

/// Reads a service provider's metadata from untrusted bytes. Of an EntitiesDescriptor, the entity with `entityId` is
/// read, or the only service provider in it when that is empty. ErrorKind::Invalid when the file is no metadata, names
/// no service provider that speaks SAML 2.0 over HTTP-POST, holds an address that is no web address, or was not to be
/// used any more at `now` (validUntil, SAML 2.0 Metadata section 2.3); several providers to choose from are
/// ErrorKind::Conflict. The signature is not checked: what is read is shown to the admin
/// before it is saved.
Result<SpMetadata> readSpMetadata(const QByteArray &bytes, const QString &entityId = {},
                                  const QDateTime &now = QDateTime::currentDateTimeUtc());
/// Entity IDs of the service providers in the file, in its order.
Result<QStringList> readSpEntityIds(const QByteArray &bytes);

} // namespace gatehouse
