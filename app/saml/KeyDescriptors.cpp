// SPDX-License-Identifier: Apache-2.0
#include "app/saml/KeyDescriptors.h"

#include "app/saml/XmlTree.h"
#include "app/x509/CertificateReader.h"

#include <QCoreApplication>

namespace gatehouse
{

QList<const xmlNode *> keyDescriptors(const xmlNode *descriptor, const QString &purpose)
{
    QList<const xmlNode *> found;
    for (const xmlNode *key : xml::children(descriptor, "KeyDescriptor", xml::md)) {
        const QString use = xml::attribute(key, "use");
        if (use == purpose || (use.isEmpty() && purpose == u"signing"))
            found += key;
    }
    return found;
}

Result<QStringList> certificatesIn(const QList<const xmlNode *> &keyDescriptors)
{
    QStringList pems;
    for (const xmlNode *key : keyDescriptors) {
        for (const xmlNode *info : xml::children(key, "KeyInfo", xml::ds)) {
            for (const xmlNode *data : xml::children(info, "X509Data", xml::ds)) {
                for (const xmlNode *element : xml::children(data, "X509Certificate", xml::ds)) {
                    const auto der = QByteArray::fromBase64(xml::text(element).simplified().remove(u' ').toLatin1());
                    const auto certificate = readCertificate(der);
                    if (!certificate)
                        return failure(ErrorKind::Invalid,
                                       QCoreApplication::translate("KeyDescriptors",
                                                                   "The metadata holds a certificate that cannot be "
                                                                   "read. Ask the provider for a corrected file."),
                                       certificate.error().detail);
                    if (!pems.contains(certificate->pem))
                        pems += certificate->pem;
                }
            }
        }
    }
    return pems;
}

} // namespace gatehouse
