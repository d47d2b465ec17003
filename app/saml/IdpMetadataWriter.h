// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"
#include "models/base/Result.h"

namespace gatehouse
{

/// The metadata to hand to one service provider (SAML 2.0 Metadata, sections 2.3.2 and 2.4.3): one EntityDescriptor
/// with one IDPSSODescriptor, built as nodes so that no value can add markup. HTTP-POST is always declared,
/// HTTP-Redirect when the application says so; `certificatePems` are all declared for signing, to roll one over.
/// ErrorKind::Invalid when a value cannot be written as XML or there is no Entity ID, NotFound for an application
/// without single sign-on.
Result<QByteArray> writeIdpMetadata(const Application &application, const QStringList &certificatePems);

} // namespace gatehouse
