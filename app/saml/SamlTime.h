// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace gatehouse
{

/// xs:dateTime of SAML, which is always UTC (SAML 2.0 Core, section 1.3.3); invalid otherwise.
QDateTime samlTime(const QString &text);
/// The same with whole seconds, as Gatehouse writes it.
QString toSamlTime(const QDateTime &time);

} // namespace gatehouse
