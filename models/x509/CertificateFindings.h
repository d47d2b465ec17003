// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateBundle.h"
#include "models/x509/CertificateFinding.h"

namespace gatehouse
{

/// What is wrong, or about to be, with the certificates of a file at a moment: errors first, then warnings, each in the
/// order of the file.
QList<CertificateFinding> findingsAbout(const CertificateBundle &bundle, const QDateTime &at);

} // namespace gatehouse
