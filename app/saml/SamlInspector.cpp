// SPDX-License-Identifier: Apache-2.0
#include "app/saml/SamlInspector.h"

#include "app/saml/AssertionChecks.h"
#include "app/saml/AssertionEncryption.h"
#include "app/saml/AuthnRequestReader.h"
#include "app/saml/MetadataFindings.h"
#include "app/saml/XmlTree.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype largestMetadata = 10 * 1024 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SamlInspector)
};

/// One look at one message: the tree, the signatures found on the way, and what came of it.
class Inspector
{
public:
    explicit Inspector(const SamlExpectations &expectations) : m_expected(expectations) {}

    SamlInspection inspect(const QByteArray &bytes);

private:
    void inspectArtifact(xmlNode *artifact);
    void inspectResponse(xmlNode *response, bool isCovered);
    void inspectEncrypted(const xmlNode *encrypted, bool responseIsSigned);
    void inspectAssertion(xmlNode *assertion, bool isCovered);
    void inspectRequest(const xmlNode *root);
    bool checkSignature(xmlNode *element);
    void checkResponse(const xmlNode *response);
    QString artifactProblem(const xmlNode *artifact) const;
    void noteId(const QString &attribute, const QString &id);
    void conclude();
    void find(const QString &severity, const QString &code, const QString &message)
    {
        m_result.findings.append({severity, code, message});
    }

    const SamlExpectations &m_expected;
    SamlInspection m_result;
    bool m_covered = false; ///< the assertion that was read lies within a valid signature
    bool m_mustBeSigned = false;
    bool m_unknown = false; ///< something could not be looked at for want of a key
};

QString trimmedText(const xmlNode *element) { return xml::plainText(element).value_or(QString()).trimmed(); }

qsizetype countAssertions(const xmlNode *node)
{
    qsizetype count = 0;
    for (; node; node = node->next) {
        // What somebody else said, attached as advice, is nobody's ticket.
        if (node->type != XML_ELEMENT_NODE || xml::isElement(node, "Advice", xml::saml))
            continue;
        if (xml::isElement(node, "Assertion", xml::saml) || xml::isElement(node, "EncryptedAssertion", xml::saml))
            ++count;
        count += countAssertions(node->children);
    }
    return count;
}

QString statusOf(const xmlNode *response)
{
    QStringList codes;
    const xmlNode *code = xml::onlyChild(xml::onlyChild(response, "Status", xml::samlp), "StatusCode", xml::samlp);
    for (; code && codes.size() < 4; code = xml::onlyChild(code, "StatusCode", xml::samlp))
        codes += xml::attribute(code, "Value");
    return codes.join(u' ');
}

} // namespace

/// Whether the element carries a signature of its own that is valid. Every signature that is there has to be.
bool Inspector::checkSignature(xmlNode *element)
{
    const SignatureCheck check = m_expected.verifier.check(element);
    if (check.verdict == SignatureVerdict::Unsigned)
        return false;
    SamlInspection::Signature &signature = m_result.signature;
    signature.present = true;
    signature.algorithm = check.algorithm;
    if (!check.covers.isEmpty())
        signature.covers += check.covers;
    if (check.verdict == SignatureVerdict::NoKey) {
        m_unknown = true;
        if (signature.reason.isEmpty())
            signature.reason = check.reason;
        return false;
    }
    signature.valid = check.isValid() && signature.valid.value_or(true);
    // Of two that are not valid, the forged one is worth telling about.
    const bool isWeak = check.verdict == SignatureVerdict::Weak;
    if (!check.isValid() && (signature.reason.isEmpty() || !isWeak))
        signature.reason = check.reason;
    if (isWeak)
        find(u"error"_s, u"weak-algorithm"_s, check.reason);
    return check.isValid();
}

/// An ID that begins with a digit is out of schema (SAML 2.0 Core, section 1.3.4), and still many send it. It does no
/// harm, and what does not repeat it exactly answers nobody: so it is taken, repeated, and told.
void Inspector::noteId(const QString &attribute, const QString &id)
{
    if (!id.isEmpty() && !xml::isNcName(id))
        find(u"warning"_s, u"id-not-ncname"_s,
             Texts::tr("%1 is “%2”, which the schema of SAML does not allow: it has to begin with a letter or “_”, and "
                       "has no “:”. Gatehouse takes it and repeats it as it is, but others may refuse it. Have whoever "
                       "made it put “_” in front.")
                 .arg(attribute, id.left(80)));
}

void Inspector::checkResponse(const xmlNode *response)
{
    m_result.inResponseTo = xml::attribute(response, "InResponseTo");
    noteId(u"InResponseTo"_s, m_result.inResponseTo);
    m_result.status = statusOf(response);
    m_result.issuer = trimmedText(xml::onlyChild(response, "Issuer", xml::saml));
    addCheck(m_result, u"Status"_s, m_result.status.section(u' ', 0, 0) == toUri(SamlStatus::Code::Success),
             Texts::tr("The sign-in was refused: %1. %2")
                 .arg(m_result.status, trimmedText(xml::onlyChild(xml::onlyChild(response, "Status", xml::samlp),
                                                                  "StatusMessage", xml::samlp))));
    addCheck(m_result, u"Version of the Response"_s, xml::attribute(response, "Version") == u"2.0",
             Texts::tr("The Response is not of SAML 2.0."));
    if (!m_expected.issuer.isEmpty() && !m_result.issuer.isEmpty())
        addCheck(m_result, u"Issuer"_s, m_result.issuer == m_expected.issuer,
                 Texts::tr("The Response comes from “%1”, not from “%2”. Compare IdP Entity ID on both sides.")
                     .arg(m_result.issuer, m_expected.issuer));
    const QString destination = xml::attribute(response, "Destination");
    if (m_expected.acsUrl.isEmpty())
        addUnchecked(m_result, u"Destination"_s, Texts::tr("It is meant for %1.").arg(destination));
    else
        addCheck(m_result, u"Destination"_s, destination.isNull() || destination == m_expected.acsUrl,
                 Texts::tr("The Response is meant for %1, not for %2. Compare the ACS URL on both sides.")
                     .arg(destination, m_expected.acsUrl));
    if (m_expected.inResponseTo.isEmpty())
        addUnchecked(m_result, u"InResponseTo"_s,
                     m_result.inResponseTo.isEmpty() ? Texts::tr("Nobody asked for it: IdP-initiated.")
                                                     : Texts::tr("It answers %1.").arg(m_result.inResponseTo));
    else
        addCheck(m_result, u"InResponseTo"_s, m_result.inResponseTo == m_expected.inResponseTo,
                 Texts::tr("The Response answers another request (%1) than the one that was sent.")
                     .arg(m_result.inResponseTo));
}

/// Why it brings no Response that could be looked at; empty when it does.
QString Inspector::artifactProblem(const xmlNode *artifact) const
{
    if (xml::attribute(artifact, "Version") != u"2.0")
        return Texts::tr("The ArtifactResponse is not of SAML 2.0.");
    const QString issuer = trimmedText(xml::onlyChild(artifact, "Issuer", xml::saml));
    if (!issuer.isEmpty() && !m_expected.issuer.isEmpty() && issuer != m_expected.issuer)
        return Texts::tr("The ArtifactResponse comes from “%1”, not from “%2”. Compare IdP Entity ID on both sides.")
            .arg(issuer, m_expected.issuer);
    const QString status = statusOf(artifact);
    if (status.section(u' ', 0, 0) != toUri(SamlStatus::Code::Success))
        return Texts::tr("The artifact was not exchanged for a message: %1. Sign in again.").arg(status);
    const auto responses = xml::children(artifact, "Response", xml::samlp);
    if (responses.size() != 1)
        return Texts::tr("The ArtifactResponse has to hold exactly one Response, and it holds %1. An artifact works "
                         "once and not for long: sign in again.")
            .arg(responses.size());
    return {};
}

/// What an artifact stood for is judged as if the browser had brought it (SAML 2.0 Profiles, section 4.1.3.5); a
/// signature around it counts for it.
void Inspector::inspectArtifact(xmlNode *artifact)
{
    const bool isSigned = checkSignature(artifact);
    const QString problem = artifactProblem(artifact);
    addCheck(m_result, u"ArtifactResponse"_s, problem.isEmpty(), problem);
    if (xmlNode *response = problem.isEmpty() ? xml::onlyChild(artifact, "Response", xml::samlp) : nullptr) {
        noteId(u"ID"_s, xml::attribute(response, "ID"));
        inspectResponse(response, isSigned);
    }
}

void Inspector::inspectResponse(xmlNode *response, bool isCovered)
{
    checkResponse(response);
    const bool isSigned = checkSignature(response) || isCovered;
    const qsizetype assertions = countAssertions(xmlDocGetRootElement(response->doc)->children);
    const auto plain = xml::children(response, "Assertion", xml::saml);
    const auto encrypted = xml::children(response, "EncryptedAssertion", xml::saml);
    const bool one = plain.size() + encrypted.size() == 1 && assertions == 1;
    if (m_result.status.section(u' ', 0, 0) != toUri(SamlStatus::Code::Success) && plain.size() + encrypted.size() == 0)
        return;
    // Of several, the one that is read need not be the one that was signed (X3): none is read.
    addCheck(m_result, u"One assertion"_s, one,
             Texts::tr("The Response has to hold exactly one assertion, and it holds %1.").arg(assertions));
    if (!one)
        return;
    if (!encrypted.isEmpty())
        inspectEncrypted(encrypted.first(), isSigned);
    else
        inspectAssertion(plain.first(), isSigned);
}

/// What was decrypted goes through the same gate as what came from outside (X11).
void Inspector::inspectEncrypted(const xmlNode *encrypted, bool responseIsSigned)
{
    find(u"info"_s, u"encrypted"_s, Texts::tr("The assertion is encrypted."));
    if (m_expected.decryptionKey.isEmpty()) {
        m_unknown = true;
        return addUnchecked(m_result, u"Decryption"_s,
                            Texts::tr("Give the decryption key of the service provider to look inside."));
    }
    const auto bytes = decryptAssertion(encrypted, m_expected.decryptionKey);
    const auto document = bytes ? xml::parse(*bytes, xml::largestMessage) : failure(bytes.error());
    xmlNode *root = document ? xmlDocGetRootElement(document->get()) : nullptr;
    const bool isAssertion = xml::isElement(root, "Assertion", xml::saml) && countAssertions(root->children) == 0;
    addCheck(m_result, u"Decryption"_s, isAssertion,
             document ? Texts::tr("What was encrypted is no single assertion.") : document.error().message);
    if (isAssertion)
        inspectAssertion(root, responseIsSigned);
}

void Inspector::inspectAssertion(xmlNode *assertion, bool isCovered)
{
    const bool hasOwn = checkSignature(assertion);
    m_covered = hasOwn || isCovered;
    const bool isWithinResponse = m_result.kind.endsWith(u"Response");
    checkAssertion(assertion, m_expected, isWithinResponse ? std::optional(m_result.inResponseTo) : std::nullopt,
                   m_result);
    if (!m_result.signature.present)
        find(u"error"_s, u"unsigned"_s, Texts::tr("Neither the Response nor the assertion is signed."));
}

void Inspector::inspectRequest(const xmlNode *root)
{
    const auto read = authnRequestOf(root);
    addCheck(m_result, u"Request"_s, read.has_value(), read ? QString() : read.error().message);
    if (!read)
        return;
    const AuthnRequest &request = *read;
    m_result.issuer = request.issuer;
    if (request.nameIdPolicy)
        m_result.nameIdFormat = request.nameIdPolicy->format;
    if (!m_expected.spEntityId.isEmpty())
        addCheck(m_result, u"Issuer"_s, request.issuer == m_expected.spEntityId,
                 Texts::tr("The request comes from “%1”, not from “%2”. Compare SP Entity ID on both sides.")
                     .arg(request.issuer, m_expected.spEntityId));
    if (!m_expected.acsUrl.isEmpty())
        addCheck(m_result, u"ACS URL"_s, request.acsUrl.isEmpty() || request.acsUrl == m_expected.acsUrl,
                 Texts::tr("The request wants its answer at %1, not at %2. Compare the ACS URL on both sides.")
                     .arg(request.acsUrl, m_expected.acsUrl));
}

void Inspector::conclude()
{
    const bool failed = std::any_of(m_result.checks.cbegin(), m_result.checks.cend(),
                                    [](const auto &check) { return check.passed == false; });
    // Requests and metadata need not be signed; an assertion that nobody signed is worth nothing.
    const bool unsignedIsWrong = m_mustBeSigned || m_expected.verifier.hasKeys();
    if (failed || m_result.signature.valid == false || (!m_result.signature.present && !m_unknown && unsignedIsWrong))
        m_result.accepted = false;
    else if (!m_unknown && m_covered && m_result.signature.valid == true)
        m_result.accepted = true;
}

SamlInspection Inspector::inspect(const QByteArray &bytes)
{
    const auto document = xml::parse(bytes, largestMetadata);
    xmlNode *root = document ? xmlDocGetRootElement(document->get()) : nullptr;
    const bool isMetadata =
        xml::isElement(root, "EntityDescriptor", xml::md) || xml::isElement(root, "EntitiesDescriptor", xml::md);
    const bool isMessage =
        root && root->ns && !isMetadata &&
        (xml::isElement(root, reinterpret_cast<const char *>(root->name), xml::samlp) ||
         xml::isElement(root, "Assertion", xml::saml) || xml::isElement(root, "EncryptedAssertion", xml::saml));
    if (!isMetadata && (!isMessage || bytes.size() > xml::largestMessage)) {
        m_result.accepted = false;
        const QString reason = !document   ? document.error().message
                               : isMessage ? Texts::tr("The message is larger than 1 MB. It was not read.")
                                           : Texts::tr("This is XML, but no SAML 2.0 message and no metadata.");
        find(u"error"_s, u"unreadable"_s, reason);
        return m_result;
    }
    m_result.kind = QString::fromUtf8(reinterpret_cast<const char *>(root->name));
    m_result.id = xml::attribute(root, "ID");
    noteId(u"ID"_s, m_result.id);
    m_mustBeSigned = m_result.isSignIn();
    if (m_result.kind == u"Response") {
        inspectResponse(root, false);
    } else if (m_result.kind == u"ArtifactResponse") {
        inspectArtifact(root);
    } else if (m_result.kind == u"Assertion") {
        inspectAssertion(root, false);
    } else if (m_result.kind == u"EncryptedAssertion") {
        inspectEncrypted(root, false);
    } else {
        m_covered = checkSignature(root);
        if (m_result.kind == u"AuthnRequest")
            inspectRequest(root);
        else
            m_result.issuer =
                isMetadata ? xml::attribute(root, "entityID") : trimmedText(xml::onlyChild(root, "Issuer", xml::saml));
        if (isMetadata)
            findInMetadata(root, m_expected.at, m_result);
    }
    conclude();
    return m_result;
}

SamlInspection inspectSaml(const QByteArray &xml, const SamlExpectations &expectations)
{
    return Inspector(expectations).inspect(xml);
}

} // namespace gatehouse
