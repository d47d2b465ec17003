// SPDX-License-Identifier: Apache-2.0
#include "app/saml/AssertionChecks.h"

#include "app/saml/SamlTime.h"
#include "app/saml/XmlTree.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 toleranceSeconds = 3 * 60; // R25

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AssertionChecks)
};

/// Why the span does not hold `now`; empty when it does. A time that is there and cannot be read is a reason.
QString outside(const xmlNode *element, const QDateTime &now)
{
    const QString from = xml::attribute(element, "NotBefore");
    const QString to = xml::attribute(element, "NotOnOrAfter");
    const QDateTime notBefore = samlTime(from);
    const QDateTime notOnOrAfter = samlTime(to);
    if ((!from.isEmpty() && !notBefore.isValid()) || (!to.isEmpty() && !notOnOrAfter.isValid()))
        return Texts::tr("A time in it cannot be read.");
    if (notBefore.isValid() && now.addSecs(toleranceSeconds) < notBefore)
        return Texts::tr("Not valid before %1. Compare the clocks of both sides.").arg(toSamlTime(notBefore));
    if (notOnOrAfter.isValid() && now.addSecs(-toleranceSeconds) >= notOnOrAfter)
        return Texts::tr("Not valid any more since %1. Sign in again, and compare the clocks of both sides.")
            .arg(toSamlTime(notOnOrAfter));
    return {};
}

QString trimmedText(const xmlNode *element) { return xml::plainText(element).value_or(QString()).trimmed(); }

void checkConditions(const xmlNode *assertion, const SamlExpectations &expected, const QDateTime &now,
                     SamlInspection &inspection)
{
    const auto all = xml::children(assertion, "Conditions", xml::saml);
    const QString span = all.size() == 1 ? outside(all.first(), now) : QString();
    addCheck(inspection, u"Conditions"_s, all.size() <= 1 && span.isEmpty(),
             all.size() > 1 ? Texts::tr("There is more than one set of conditions.") : span);
    // Every restriction has to name us (SAML 2.0 Core, section 2.5.1.4).
    const auto restrictions =
        all.isEmpty() ? QList<xmlNode *>() : xml::children(all.first(), "AudienceRestriction", xml::saml);
    QStringList named;
    bool everyOne = !restrictions.isEmpty();
    for (const xmlNode *restriction : restrictions) {
        QStringList audiences;
        const auto elements = xml::children(restriction, "Audience", xml::saml);
        for (const xmlNode *audience : elements)
            audiences += trimmedText(audience);
        everyOne = everyOne && audiences.contains(expected.spEntityId);
        named += audiences;
    }
    if (named.isEmpty())
        inspection.findings.append({u"warning"_s, u"no-audience"_s, Texts::tr("The assertion names no audience.")});
    if (expected.spEntityId.isEmpty())
        addUnchecked(inspection, u"Audience"_s, Texts::tr("It is for %1.").arg(named.join(u", "_s)));
    else
        addCheck(inspection, u"Audience"_s, everyOne,
                 named.isEmpty() ? Texts::tr("The assertion names no audience.")
                                 : Texts::tr("The assertion is for %1, not for %2. Compare SP Entity ID on both sides.")
                                       .arg(named.join(u", "_s), expected.spEntityId));
}

/// Why this confirmation does not let its bearer in; empty when it does.
QString problemOf(const xmlNode *confirmation, const SamlExpectations &expected,
                  const std::optional<QString> &inResponseTo, const QDateTime &now)
{
    if (xml::attribute(confirmation, "Method") != u"urn:oasis:names:tc:SAML:2.0:cm:bearer")
        return Texts::tr("The subject is not confirmed as bearer.");
    const xmlNode *data = xml::onlyChild(confirmation, "SubjectConfirmationData", xml::saml);
    if (!data)
        return Texts::tr("The confirmation has no SubjectConfirmationData.");
    if (xml::attribute(data, "NotOnOrAfter").isEmpty())
        return Texts::tr("The confirmation does not say until when it is valid.");
    if (const QString span = outside(data, now); !span.isEmpty())
        return span;
    const QString recipient = xml::attribute(data, "Recipient");
    if (recipient.isEmpty() || (!expected.acsUrl.isEmpty() && recipient != expected.acsUrl))
        return Texts::tr("It may be delivered to %1 only. Compare the ACS URL on both sides.").arg(recipient);
    const QString answers = xml::attribute(data, "InResponseTo");
    const bool expectsAnAnswer = !expected.inResponseTo.isEmpty();
    const QString asked = inResponseTo.value_or(expectsAnAnswer ? expected.inResponseTo : answers);
    if (answers != asked && (!answers.isEmpty() || expectsAnAnswer))
        return Texts::tr("The confirmation answers another request (%1) than the Response does.").arg(answers);
    return {};
}

void checkSubject(const xmlNode *assertion, const SamlExpectations &expected,
                  const std::optional<QString> &inResponseTo, const QDateTime &now, SamlInspection &inspection)
{
    const xmlNode *subject = xml::onlyChild(assertion, "Subject", xml::saml);
    const xmlNode *nameId = xml::onlyChild(subject, "NameID", xml::saml);
    inspection.nameId = xml::plainText(nameId).value_or(QString());
    inspection.nameIdFormat = xml::attribute(nameId, "Format");
    addCheck(inspection, u"NameID"_s, !inspection.nameId.isEmpty(),
             Texts::tr("The assertion names nobody that could be read."));
    const QString qualifier = xml::attribute(nameId, "SPNameQualifier");
    if (!qualifier.isEmpty() && !expected.spEntityId.isEmpty())
        addCheck(inspection, u"SPNameQualifier"_s, qualifier == expected.spEntityId,
                 Texts::tr("The NameID is one of “%1”.").arg(qualifier));
    QString problem = Texts::tr("The subject is not confirmed.");
    const auto confirmations = xml::children(subject, "SubjectConfirmation", xml::saml);
    for (const xmlNode *confirmation : confirmations) {
        problem = problemOf(confirmation, expected, inResponseTo, now);
        if (problem.isEmpty())
            break;
    }
    addCheck(inspection, u"Subject confirmation"_s, problem.isEmpty(), problem);
}

void readAttributes(const xmlNode *assertion, SamlInspection &inspection)
{
    const auto statements = xml::children(assertion, "AttributeStatement", xml::saml);
    for (const xmlNode *statement : statements) {
        const auto attributes = xml::children(statement, "Attribute", xml::saml);
        for (const xmlNode *attribute : attributes) {
            Assertion::Attribute read{xml::attribute(attribute, "Name"), {}};
            const auto values = xml::children(attribute, "AttributeValue", xml::saml);
            for (const xmlNode *value : values) {
                // A value may be an element of its own (eduPersonTargetedID holds a NameID).
                const auto text = xml::plainText(value);
                read.values += text ? *text : xml::text(value);
            }
            inspection.attributes += read;
        }
    }
}

} // namespace

void addCheck(SamlInspection &inspection, const QString &name, bool right, const QString &message)
{
    inspection.checks.append({name, right, right ? QString() : message});
}

void addUnchecked(SamlInspection &inspection, const QString &name, const QString &message)
{
    inspection.checks.append({name, std::nullopt, message});
}

void checkAssertion(const xmlNode *assertion, const SamlExpectations &expected,
                    const std::optional<QString> &inResponseTo, SamlInspection &inspection)
{
    const QDateTime now = expected.at.isValid() ? expected.at : QDateTime::currentDateTimeUtc();
    const QString issuer = trimmedText(xml::onlyChild(assertion, "Issuer", xml::saml));
    addCheck(inspection, u"Version"_s, xml::attribute(assertion, "Version") == u"2.0",
             Texts::tr("The assertion is not of SAML 2.0."));
    addCheck(inspection, u"Issuer of the assertion"_s,
             !issuer.isEmpty() && (expected.issuer.isEmpty() || issuer == expected.issuer) &&
                 (inspection.issuer.isEmpty() || issuer == inspection.issuer),
             Texts::tr("The assertion was issued by “%1”, which is not who was expected. Compare IdP Entity ID on both "
                       "sides.")
                 .arg(issuer));
    inspection.issuer = issuer;
    checkSubject(assertion, expected, inResponseTo, now, inspection);
    checkConditions(assertion, expected, now, inspection);
    const auto statements = xml::children(assertion, "AuthnStatement", xml::saml);
    addCheck(inspection, u"AuthnStatement"_s, !statements.isEmpty(),
             Texts::tr("The assertion does not say that anybody logged in."));
    if (!statements.isEmpty()) {
        inspection.sessionIndex = xml::attribute(statements.first(), "SessionIndex");
        const QString end = xml::attribute(statements.first(), "SessionNotOnOrAfter");
        const QDateTime until = samlTime(end);
        if (!end.isEmpty())
            addCheck(inspection, u"Session"_s, until.isValid() && now.addSecs(-toleranceSeconds) < until,
                     Texts::tr("The session at the identity provider ended at %1.").arg(end));
    }
    readAttributes(assertion, inspection);
}

} // namespace gatehouse
