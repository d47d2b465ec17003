// SPDX-License-Identifier: Apache-2.0
#include "ui/x509/CertificateFieldNames.h"

#include <QCoreApplication>
#include <QHash>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateFieldNames)
};

} // namespace

QString certificateFieldName(const QString &field)
{
    const QHash<QString, QString> names{{u"subject"_s, Texts::tr("Subject")},
                                        {u"issuer"_s, Texts::tr("Issuer")},
                                        {u"serial"_s, Texts::tr("Serial")},
                                        {u"notBefore"_s, Texts::tr("Valid from")},
                                        {u"notAfter"_s, Texts::tr("Valid until")},
                                        {u"publicKey"_s, Texts::tr("Public key")},
                                        {u"spkiSha256"_s, Texts::tr("SPKI SHA-256")},
                                        {u"signatureAlgorithm"_s, Texts::tr("Signature")},
                                        {u"isCa"_s, Texts::tr("Authority")},
                                        {u"keyUsage"_s, Texts::tr("Key usage")},
                                        {u"extendedKeyUsage"_s, Texts::tr("Extended key usage")},
                                        {u"subjectAltNames"_s, Texts::tr("Other names")},
                                        {u"selfSigned"_s, Texts::tr("Self-signed")},
                                        {u"sha1"_s, Texts::tr("SHA-1")},
                                        {u"sha256"_s, Texts::tr("SHA-256")}};
    const QString extension = u"extension "_s;
    if (field.startsWith(extension))
        return Texts::tr("Extension %1").arg(field.mid(extension.size()));
    return names.value(field, field);
}

} // namespace gatehouse
