// SPDX-License-Identifier: Apache-2.0
#include "app/saml/IssuedCheck.h"

#include "app/saml/SamlInspector.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(IssuedCheck)
};

bool says(const SamlInspection &seen, const Assertion &meant)
{
    const bool failed =
        std::any_of(seen.checks.cbegin(), seen.checks.cend(), [](const auto &check) { return check.passed == false; });
    return !failed && seen.nameId == meant.nameId && seen.nameIdFormat == meant.nameIdFormat &&
           seen.issuer == meant.issuer && seen.sessionIndex == meant.sessionIndex &&
           seen.attributes == meant.attributes;
}

/// What is wrong, for the log; empty when nothing is.
QString problemOf(const WrittenResponse &written, const ResponseDraft &draft, const SignatureVerifier &verifier)
{
    SamlExpectations expected;
    expected.verifier = verifier;
    expected.issuer = draft.issuer;
    expected.acsUrl = draft.destination;
    expected.inResponseTo = draft.inResponseTo;
    expected.at = draft.issued;
    if (draft.assertion)
        expected.spEntityId = draft.assertion->audience;
    const SamlInspection outer = inspectSaml(written.xml, expected);
    if (outer.kind != u"Response" || outer.id != draft.id || outer.inResponseTo != draft.inResponseTo)
        return u"not the Response that was meant"_s;
    if (!draft.assertion)
        return outer.signature.valid == true ? QString() : u"refusal "_s + outer.signature.reason;
    if (draft.encryptionCertificate.isEmpty())
        return outer.accepted == true && says(outer, *draft.assertion) ? QString()
                                                                       : u"assertion "_s + outer.signature.reason;
    // Encrypted, only the service provider can look inside: the assertion is looked at as it was before.
    const SamlInspection inner = inspectSaml(written.assertion, expected);
    if (!says(inner, *draft.assertion) || (draft.sign != u"response" && inner.accepted != true))
        return u"encrypted assertion "_s + inner.signature.reason;
    if (draft.sign != u"assertion" && outer.signature.valid != true)
        return u"Response around the encrypted assertion "_s + outer.signature.reason;
    return {};
}

} // namespace

Result<void> checkIssued(const WrittenResponse &written, const ResponseDraft &draft, const SignatureVerifier &verifier)
{
    const QString problem = problemOf(written, draft, verifier);
    if (problem.isEmpty())
        return {};
    return failure(
        ErrorKind::Damaged,
        Texts::tr("The answer did not pass its own check and was not sent. Try again; when it happens again, "
                  "regenerate the certificate of the application and report this."),
        problem);
}

} // namespace gatehouse
