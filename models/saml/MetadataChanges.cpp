// SPDX-License-Identifier: Apache-2.0
#include "models/saml/MetadataChanges.h"

#include "models/applications/CertificateUse.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MetadataChanges)
};

QString shown(const QString &pem) { return fingerprintsOf(pem).join(u'\n'); }

} // namespace

QList<MetadataChange> changesFrom(const SsoSettings &saved, const SpMetadata &metadata)
{
    SsoSettings wanted = saved;
    takeOver(wanted, metadata);
    QList<MetadataChange> changes;
    const auto compare = [&](const QString &key, const QString &label, const QString &from, const QString &to) {
        if (from != to)
            changes.append({key, label, from, to});
    };
    compare(u"spEntityId"_s, Texts::tr("SP Entity ID"), saved.spEntityId, wanted.spEntityId);
    compare(u"acsUrl"_s, Texts::tr("ACS URL"), saved.acsUrls.join(u'\n'), wanted.acsUrls.join(u'\n'));
    compare(u"spCertificate"_s, Texts::tr("SP Certificate"), shown(saved.spCertificate), shown(wanted.spCertificate));
    compare(u"spEncryptionCertificate"_s, Texts::tr("SP Encryption Certificate"), shown(saved.spEncryption.certificate),
            shown(wanted.spEncryption.certificate));
    const auto word = [](bool yes) { return yes ? u"true"_s : u"false"_s; };
    compare(u"requireSignedRequests"_s, Texts::tr("Require signed requests"), word(saved.requireSignedRequests),
            word(wanted.requireSignedRequests));
    compare(u"nameIdFormat"_s, Texts::tr("SAMLSubject NameID Format"), saved.nameIdFormat, wanted.nameIdFormat);
    compare(u"sign"_s, Texts::tr("Sign"), saved.sign, wanted.sign);
    return changes;
}

} // namespace gatehouse
