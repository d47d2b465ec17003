// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateDifferences.h"

#include <QJsonObject>

namespace gatehouse
{

/// For people: the three sentences, then the fields that differ. Characters that are not what they seem are written as
/// \u{…}.
QString comparisonText(const CertificateDescription &a, const CertificateDescription &b);
/// The keys of the offline inspection's contract.
QJsonObject comparisonJson(const CertificateDescription &a, const CertificateDescription &b, const QDateTime &at);

} // namespace gatehouse
