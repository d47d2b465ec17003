// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/SamlInspector.h"

namespace gatehouse
{

/// Adds what the assertion says and whether it may be used here and now; signatures are not looked at. `inResponseTo`
/// is what the Response around it answers; nothing when there is none around it.
void checkAssertion(const xmlNode *assertion, const SamlExpectations &expectations,
                    const std::optional<QString> &inResponseTo, SamlInspection &inspection);

/// Adds a check: passed when `right`, with the message otherwise.
void addCheck(SamlInspection &inspection, const QString &name, bool right, const QString &message);
/// Adds a check for which there was nothing to compare with.
void addUnchecked(SamlInspection &inspection, const QString &name, const QString &message);

} // namespace gatehouse
