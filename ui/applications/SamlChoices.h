// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QComboBox;

namespace gatehouse
{

/// What the combo boxes of the SSO tab offer.
namespace SamlChoices
{

/// Properties that may name a person (Subject NameID): those that are unique, and those that some providers want.
QStringList nameIds();
/// NameID formats (SAML 2.0 Core section 8.3).
QStringList nameIdFormats();
QStringList signatureAlgorithms();

/// Offers `values` and chooses `current`, which is added when it is none of them (from a catalogue file or metadata).
void fill(QComboBox *box, const QStringList &values, const QString &current);

} // namespace SamlChoices
} // namespace gatehouse
