// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/saml/SignInSteps.h"

namespace gatehouse
{

/// What a check of a SAML message means to an admin: a title for each outcome, the element it speaks of, and where in
/// the console the other side's expectation is set.
struct CheckWords {
    QString passed;
    QString failed;
    QString element; ///< local name; empty: none in particular
    SignInFix fix;
};

/// By the name in SamlInspection::Check; a name that is not known speaks for itself.
CheckWords checkWords(const QString &checkName);

/// The signature as one more check, the first to be read.
SamlInspection::Check signatureCheck(const SamlInspection &inspection);

/// The element that a finding is about, where one can be shown.
QString elementOf(const SamlInspection::Finding &finding);

/// What the inspection comes to, for people.
QString verdictOf(const SamlInspection &inspection);

} // namespace gatehouse
