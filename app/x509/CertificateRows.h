// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateRow.h"

#include <optional>

namespace gatehouse
{

/// The row of a certificate in DER form, read by walking it (RFC 5280, section 4.1) instead of having OpenSSL take it
/// apart: most of the time of that goes into the public key, which no list shows. Nothing when it is no certificate;
/// only what the row shows is checked, so a row is no promise that the certificate can be used.
std::optional<CertificateRow> certificateRow(const QByteArray &der);

/// A row for each certificate of a text with PEM blocks, or of certificates in DER form one after another; for anything
/// else, nothing. Certificates that cannot be read are left out.
QList<CertificateRow> certificateRows(const QByteArray &pemOrDer);

} // namespace gatehouse
