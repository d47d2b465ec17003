// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// What the window calls a field of CertificateDifference: "notAfter" is "Valid until"; an extension keeps its name.
QString certificateFieldName(const QString &field);

} // namespace gatehouse
