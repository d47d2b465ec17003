// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateDescription.h"

namespace gatehouse
{

/// The same certificates in the order that servers and service providers expect: each one that nobody else here was
/// issued by, followed by its issuers up to the root; of several chains the first of the file first. Each certificate
/// once, however often it is given.
QList<CertificateDescription> leafFirst(const QList<CertificateDescription> &certificates);

/// PEM blocks one after the other, in the order given.
QByteArray pemOf(const QList<CertificateDescription> &certificates);

} // namespace gatehouse
