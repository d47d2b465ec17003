// SPDX-License-Identifier: Apache-2.0
#include "app/saml/MetadataFindings.h"

#include "app/saml/SamlTime.h"
#include "app/saml/XmlTree.h"
#include "app/x509/CertificateReader.h"
#include "models/applications/ApplicationStatus.h"
#include "models/x509/CertificateValidity.h"
#include "models/x509/DistinguishedName.h"
#include "models/x509/OddCharacters.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MetadataFindings)
};

constexpr int mostFindings = 100;
constexpr int mostLookedAt = 1000; ///< certificates: each takes its time
constexpr int longestEntityIdOfMetadata = 1024;

class MetadataLook
{
public:
    MetadataLook(const QDateTime &at, SamlInspection &inspection) : m_at(at), m_inspection(inspection) {}

    void look(const xmlNode *root)
    {
        m_isAggregate = xml::isElement(root, "EntitiesDescriptor", xml::md);
        visit(root);
        if (m_isAggregate)
            note(u"aggregate"_s,
                 Texts::tr("It describes %1 service providers and %2 identity providers.")
                     .arg(QLocale().toString(m_serviceProviders), QLocale().toString(m_identityProviders)));
        if (m_certificates > mostLookedAt)
            note(u"certificates-left-out"_s,
                 Texts::tr("Only its first %1 certificates were looked at.").arg(QLocale().toString(mostLookedAt)));
        if (m_more > 0)
            note(u"findings-left-out"_s,
                 Texts::tr("There are more findings, which are not shown: %1.").arg(QLocale().toString(m_more)));
        if (!m_isWrong)
            note(u"nothing-wrong"_s, Texts::tr("Nothing in it is wrong, and nothing in it expires within %1 days.")
                                         .arg(CertificateWarningDays));
    }

private:
    /// In a file of many only what somebody has to do something about.
    void find(const QString &severity, const QString &code, const QString &message)
    {
        const bool isNote = severity == u"info";
        m_isWrong = m_isWrong || !isNote;
        if (m_isAggregate && isNote)
            return;
        if (m_inspection.findings.size() >= mostFindings) {
            ++m_more;
            return;
        }
        m_inspection.findings.append(
            {severity, code, m_entity.isEmpty() || !m_isAggregate ? message : u"%1: %2"_s.arg(m_entity, message)});
    }

    void note(const QString &code, const QString &message) { m_inspection.findings.append({u"info"_s, code, message}); }

    QString day(const QDateTime &when) const { return QLocale().toString(when.toUTC().date(), u"d MMM yyyy"_s); }

    void visit(const xmlNode *node)
    {
        if (xml::isElement(node, "EntityDescriptor", xml::md)) {
            m_entity = visibleName(xml::attribute(node, "entityID").trimmed());
            entity(node);
            m_entity.clear();
            return;
        }
        if (!xml::isElement(node, "EntitiesDescriptor", xml::md))
            return;
        validity(node);
        for (const xmlNode *child = node->children; child; child = child->next)
            visit(child);
    }

    void validity(const xmlNode *node)
    {
        const QString text = xml::attribute(node, "validUntil");
        if (text.isEmpty())
            return;
        const QDateTime until = samlTime(text);
        if (!until.isValid())
            find(u"error"_s, u"valid-until"_s, Texts::tr("Its validUntil is no time: %1").arg(visibleName(text)));
        else if (until <= m_at)
            find(u"error"_s, u"metadata-expired"_s,
                 Texts::tr("It was valid until %1. Ask the provider for a current file.").arg(day(until)));
        else
            find(daysUntil(until, m_at) <= CertificateWarningDays ? u"warning"_s : u"info"_s, u"metadata-expires"_s,
                 Texts::tr("It is valid until %1, and has to be fetched again before.").arg(day(until)));
    }

    void entity(const xmlNode *node)
    {
        const QString id = xml::attribute(node, "entityID").trimmed();
        if (id.isEmpty() || id.size() > longestEntityIdOfMetadata)
            find(u"error"_s, u"entity-id"_s, Texts::tr("It has no entityID of 1 to 1,024 characters."));
        validity(node);
        const auto services = rolesOf(node, "SPSSODescriptor");
        const auto identities = rolesOf(node, "IDPSSODescriptor");
        m_serviceProviders += services.isEmpty() ? 0 : 1;
        m_identityProviders += identities.isEmpty() ? 0 : 1;
        if (services.isEmpty() && identities.isEmpty())
            find(m_isAggregate ? u"info"_s : u"error"_s, u"role"_s,
                 Texts::tr("It describes neither a service provider nor an identity provider that speaks SAML 2.0."));
        for (const xmlNode *role : services) {
            validity(role);
            endpoints(role, "AssertionConsumerService", {u"HTTP-POST"_s},
                      Texts::tr("It has no AssertionConsumerService with the HTTP-POST binding, so no assertion can be "
                                "sent to it."));
            certificates(role);
        }
        for (const xmlNode *role : identities) {
            validity(role);
            endpoints(role, "SingleSignOnService", {u"HTTP-Redirect"_s, u"HTTP-POST"_s},
                      Texts::tr("It has no SingleSignOnService with the HTTP-Redirect or HTTP-POST binding, so nobody "
                                "can be sent there to sign in."));
            if (certificates(role) == 0)
                find(u"error"_s, u"no-signing-certificate"_s,
                     Texts::tr("It has no signing certificate, so nothing that it signs can be checked."));
        }
    }

    static QList<const xmlNode *> rolesOf(const xmlNode *entity, const char *name)
    {
        QList<const xmlNode *> roles;
        for (const xmlNode *role : xml::children(entity, name, xml::md)) {
            const QString protocols = xml::attribute(role, "protocolSupportEnumeration").simplified();
            if (protocols.split(u' ').contains(QString::fromLatin1(xml::samlp)))
                roles += role;
        }
        return roles;
    }

    void endpoints(const xmlNode *role, const char *name, const QStringList &bindings, const QString &none)
    {
        int usable = 0;
        for (const xmlNode *service : xml::children(role, name, xml::md)) {
            if (!bindings.contains(xml::attribute(service, "Binding").section(u':', -1)))
                continue;
            ++usable;
            const QString location = xml::attribute(service, "Location").trimmed();
            const QUrl url(location, QUrl::StrictMode);
            const QString shown = visibleName(location.left(200));
            // Other schemes ("javascript:") would run in the browser of whoever signs in (I2).
            if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
                find(u"error"_s, QString::fromLatin1(name),
                     Texts::tr("Its %1 is no web address: %2").arg(QString::fromLatin1(name), shown));
            else if (url.scheme() != u"https")
                find(u"warning"_s, QString::fromLatin1(name),
                     Texts::tr("Its %1 is not protected by https: %2").arg(QString::fromLatin1(name), shown));
        }
        if (usable == 0)
            find(u"error"_s, u"no-endpoint"_s, none);
    }

    /// How many may sign.
    int certificates(const xmlNode *role)
    {
        int signing = 0;
        QStringList seen; // most name the same one for signing and for encryption
        for (const xmlNode *key : xml::children(role, "KeyDescriptor", xml::md)) {
            const QString use = xml::attribute(key, "use");
            for (const xmlNode *info : xml::children(key, "KeyInfo", xml::ds)) {
                for (const xmlNode *data : xml::children(info, "X509Data", xml::ds)) {
                    for (const xmlNode *element : xml::children(data, "X509Certificate", xml::ds)) {
                        signing += use == u"encryption" ? 0 : 1;
                        const QString text = xml::text(element).simplified().remove(u' ');
                        if (!seen.contains(text) && ++m_certificates <= mostLookedAt)
                            certificate(QByteArray::fromBase64(text.toLatin1()));
                        seen += text;
                    }
                }
            }
        }
        return signing;
    }

    void certificate(const QByteArray &der)
    {
        const auto read = readCertificate(der);
        if (!read)
            return find(u"error"_s, u"certificate-unreadable"_s,
                        Texts::tr("One of its certificates cannot be read. Ask the provider for a corrected file."));
        const QString name = visibleName(shownName(read->subject));
        if (read->notAfter <= m_at)
            find(u"error"_s, u"certificate-expired"_s,
                 Texts::tr("Its certificate %1 expired on %2. Ask the provider which one it uses now.")
                     .arg(name, day(read->notAfter)));
        else if (read->notBefore > m_at)
            find(u"warning"_s, u"certificate-not-yet-valid"_s,
                 Texts::tr("Its certificate %1 is valid from %2 on.").arg(name, day(read->notBefore)));
        else
            find(daysUntil(read->notAfter, m_at) <= CertificateWarningDays ? u"warning"_s : u"info"_s,
                 u"certificate-expires"_s,
                 Texts::tr("Its certificate %1 expires on %2.").arg(name, day(read->notAfter)));
        if (const QString problem = samlKeyProblem(read->pem.toLatin1()); !problem.isEmpty())
            find(u"warning"_s, u"certificate-weak"_s, Texts::tr("Its certificate %1: %2").arg(name, problem));
    }

    const QDateTime m_at;
    SamlInspection &m_inspection;
    QString m_entity;
    bool m_isAggregate = false;
    bool m_isWrong = false;
    int m_serviceProviders = 0;
    int m_identityProviders = 0;
    int m_certificates = 0;
    int m_more = 0;
};

} // namespace

void findInMetadata(const xmlNode *root, const QDateTime &at, SamlInspection &inspection)
{
    MetadataLook(at.isValid() ? at : QDateTime::currentDateTimeUtc(), inspection).look(root);
}

} // namespace gatehouse
