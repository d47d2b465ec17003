// SPDX-License-Identifier: Apache-2.0
#include "models/saml/CheckWords.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CheckWords)
};

/// `label` as the SSO tab shows it.
SignInFix edit(const QString &field, const QString &label)
{
    return {SignInFix::Place::Sso, field, Texts::tr("Edit %1").arg(label)};
}

SignInFix idpEntityId() { return edit(u"idpEntityId"_s, Texts::tr("IdP Entity ID")); }
SignInFix spEntityId() { return edit(u"spEntityId"_s, Texts::tr("SP Entity ID")); }
SignInFix acsUrl() { return edit(u"acsUrls"_s, Texts::tr("ACS URL")); }
SignInFix nameId() { return edit(u"nameId"_s, Texts::tr("SAMLSubject NameID")); }

} // namespace

CheckWords checkWords(const QString &name)
{
    if (name == u"Signature")
        return {Texts::tr("Signature is valid"), Texts::tr("Signature is not valid"), u"Signature"_s, {}};
    if (name == u"Status")
        return {Texts::tr("The sign-in was granted"), Texts::tr("The sign-in was refused"), u"StatusCode"_s, {}};
    if (name == u"Version of the Response" || name == u"Version")
        return {Texts::tr("It is SAML 2.0"),
                Texts::tr("It is not SAML 2.0"),
                name == u"Version" ? u"Assertion"_s : u"Response"_s,
                {}};
    if (name == u"Issuer" || name == u"Issuer of the assertion")
        return {Texts::tr("Issuer matches"), Texts::tr("Issuer does not match"), u"Issuer"_s, idpEntityId()};
    if (name == u"Destination")
        return {Texts::tr("Destination matches the ACS URL"), Texts::tr("Destination does not match"), u"Response"_s,
                acsUrl()};
    if (name == u"ACS URL")
        return {Texts::tr("ACS URL matches"), Texts::tr("ACS URL does not match"), u"AuthnRequest"_s, acsUrl()};
    if (name == u"InResponseTo")
        return {Texts::tr("InResponseTo answers this request"),
                Texts::tr("InResponseTo answers another request"),
                u"Response"_s,
                {}};
    if (name == u"One assertion")
        return {
            Texts::tr("There is exactly one assertion"), Texts::tr("Not exactly one assertion"), u"Assertion"_s, {}};
    if (name == u"ArtifactResponse")
        return {Texts::tr("The artifact was exchanged for a Response"),
                Texts::tr("The artifact was not exchanged for a Response"),
                u"ArtifactResponse"_s,
                {}};
    if (name == u"Decryption")
        return {Texts::tr("The assertion could be decrypted"),
                Texts::tr("The assertion could not be decrypted"),
                u"EncryptedAssertion"_s,
                {}};
    if (name == u"NameID")
        return {Texts::tr("NameID names a person"), Texts::tr("NameID cannot be read"), u"NameID"_s, nameId()};
    if (name == u"SPNameQualifier")
        return {Texts::tr("NameID is meant for this application"), Texts::tr("NameID is meant for another application"),
                u"NameID"_s, spEntityId()};
    if (name == u"Subject confirmation")
        return {Texts::tr("Recipient and time of the confirmation match"), Texts::tr("The confirmation does not match"),
                u"SubjectConfirmationData"_s, acsUrl()};
    if (name == u"Conditions")
        return {Texts::tr("It is valid now"), Texts::tr("It is not valid now"), u"Conditions"_s, {}};
    if (name == u"Audience")
        return {Texts::tr("Audience matches"), Texts::tr("Audience does not match"), u"Audience"_s, spEntityId()};
    if (name == u"AuthnStatement")
        return {Texts::tr("It says when the person logged in"),
                Texts::tr("It does not say that anybody logged in"),
                u"AuthnStatement"_s,
                {}};
    if (name == u"Session")
        return {Texts::tr("The session goes on"), Texts::tr("The session has ended"), u"AuthnStatement"_s, {}};
    if (name == u"Request")
        return {Texts::tr("The request can be read"), Texts::tr("The request breaks a rule"), u"AuthnRequest"_s, {}};
    return {name, name, {}, {}};
}

SamlInspection::Check signatureCheck(const SamlInspection &inspection)
{
    const SamlInspection::Signature &signature = inspection.signature;
    if (!signature.present)
        return {u"Signature"_s, std::nullopt, Texts::tr("The message is not signed.")};
    if (!signature.valid)
        return {u"Signature"_s, std::nullopt,
                signature.reason.isEmpty() ? Texts::tr("There is no certificate to check it with.") : signature.reason};
    const bool whole = signature.covers.contains(inspection.id);
    const QString covers = whole ? Texts::tr("%1, covers the whole message") : Texts::tr("%1, covers the assertion");
    return {u"Signature"_s, signature.valid, *signature.valid ? covers.arg(signature.algorithm) : signature.reason};
}

QString elementOf(const SamlInspection::Finding &finding)
{
    if (finding.code.startsWith(u"certificate-"))
        return u"X509Certificate"_s;
    if (finding.code == u"AssertionConsumerService" || finding.code == u"SingleSignOnService")
        return finding.code;
    const bool isAboutAll = finding.code == u"metadata-expired" || finding.code == u"metadata-expires" ||
                            finding.code == u"valid-until" || finding.code == u"entity-id" || finding.code == u"role";
    return isAboutAll ? u"EntityDescriptor"_s : QString();
}

QString verdictOf(const SamlInspection &inspection)
{
    const bool isSigned = inspection.signature.present;
    if (inspection.isMetadata() && !inspection.accepted)
        return isSigned ? Texts::tr("Signed, by whom is not known: give a certificate to check it with")
                        : Texts::tr("Not signed: as trustworthy as where it comes from");
    if (inspection.isMetadata())
        return *inspection.accepted ? Texts::tr("Signed by somebody you trust")
                                    : Texts::tr("Not signed by anybody you trust");
    if (!inspection.accepted && !isSigned && !inspection.isSignIn())
        return Texts::tr("Not signed: anybody may have written it");
    if (!inspection.accepted)
        return Texts::tr("Not decided: a key is missing");
    return *inspection.accepted ? Texts::tr("A service provider may accept it")
                                : Texts::tr("A service provider has to refuse it");
}

} // namespace gatehouse
