// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspection/CborFields.h"
#include "models/x509/CertificateBundle.h"
#include "models/x509/CertificateChain.h"
#include "models/x509/CertificateRow.h"
#include "models/x509/CertificateTree.h"

/// What an inspection of certificates says, for the pipe.
namespace gatehouse::cbor
{

template <Either<CertificateSummary> T> struct Fields<T> {
    static auto of(T &s)
    {
        return std::tie(s.pem, s.subject, s.issuer, s.serial, s.notBefore, s.notAfter, s.keyAlgorithm,
                        s.signatureAlgorithm, s.sha256);
    }
};

template <Either<CertificateDescription::PublicKey> T> struct Fields<T> {
    static auto of(T &key) { return std::tie(key.algorithm, key.bits, key.curve); }
};

template <Either<CertificateDescription::AlternativeName> T> struct Fields<T> {
    static auto of(T &name) { return std::tie(name.type, name.value); }
};

template <Either<CertificateDescription::Extension> T> struct Fields<T> {
    static auto of(T &e) { return std::tie(e.oid, e.name, e.critical, e.value, e.isHex); }
};

template <Either<CertificateDescription> T> struct Fields<T> {
    static auto of(T &d)
    {
        return std::tie(d.summary, d.publicKey, d.sha1, d.spkiSha256, d.isCa, d.keyUsage, d.extendedKeyUsage,
                        d.subjectAltNames, d.extensions, d.selfSigned, d.signatureHash, d.samlProblem, d.subjectKeyId,
                        d.authorityKeyId, d.serialSign, d.serialOctets, d.brokenSelfSignature);
    }
};

template <Either<CertificateBundle::PrivateKey> T> struct Fields<T> {
    static auto of(T &key) { return std::tie(key.spkiSha256); }
};

template <Either<CertificateBundle> T> struct Fields<T> {
    static auto of(T &b) { return std::tie(b.format, b.certificates, b.privateKeys, b.unreadable); }
};

template <Either<CertificateChain> T> struct Fields<T> {
    static auto of(T &chain) { return std::tie(chain.trusted, chain.error, chain.path); }
};

template <> inline constexpr auto last<CertificateTree::State> = CertificateTree::State::Unjudged;

template <Either<CertificateTree::Node> T> struct Fields<T> {
    static auto of(T &node) { return std::tie(node.sha256, node.depth, node.state, node.problem); }
};

template <Either<CertificateTree> T> struct Fields<T> {
    static auto of(T &tree) { return std::tie(tree.againstRoots, tree.nodes); }
};

template <Either<CertificateRow> T> struct Fields<T> {
    static auto of(T &r)
    {
        return std::tie(r.subject, r.issuer, r.serial, r.notBefore, r.notAfter, r.subjectAltNames, r.sha256);
    }
};

} // namespace gatehouse::cbor
