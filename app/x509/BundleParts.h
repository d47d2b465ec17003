// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "app/x509/OpenSslHandles.h"
#include "models/base/Result.h"

#include <QSet>

#include <openssl/pkcs12.h>

#include <algorithm>
#include <functional>
#include <vector>

/// The formats that certificates come in, each in a file of its name.
namespace gatehouse::bundle
{

inline constexpr int mostCertificates = 20'000;

/// What was found so far. The keys are public halves; a locked private key is a null one.
struct Parts {
    std::function<void(X509 *)> found; ///< hears of each certificate; none is kept here
    int certificates = 0;
    std::vector<openssl::Key> keys;
    int unreadable = 0;

    qint64 rounds = 0;        ///< of hashing that passwords have cost so far
    QSet<QByteArray> digests; ///< of what addOnce() added

    bool isEmpty() const { return certificates == 0 && keys.empty(); }
    bool isFull() const { return std::max(certificates, int(keys.size())) > mostCertificates; }
    /// Counts the rounds; false, and they are not to be done, when all of them together are more than mostRounds.
    bool affords(qint64 more);
    void add(X509 *certificate);
    /// False when the same certificate is there already.
    bool addOnce(X509 *certificate);
};

/// Anything in DER form: certificates one after another, PKCS#7, a private key. Not PKCS#12. False when it is neither.
/// `format` becomes what it was.
bool readDer(const QByteArray &der, Parts &parts, QString &format);
/// Certificates of a PKCS#7 SignedData, the degenerate kind included (RFC 2315, section 9.1).
bool readPkcs7(const QByteArray &der, Parts &parts);
/// A private key as PKCS#8 or in a traditional form. An encrypted one is opened with `password` when it fits.
bool readKey(const QByteArray &der, Parts &parts, const Secret &password = {});
/// Every PEM block of a text; blocks that are about something else are passed over.
void readPem(const QByteArray &text, const Secret &password, Parts &parts, QString &format);

/// Whether the bytes are a PKCS#12 file.
bool isPkcs12(const QByteArray &der);
/// Certificates and keys of a PKCS#12 file in its order.
Result<void> readPkcs12(const QByteArray &der, const Secret &password, Parts &parts);

/// How many rounds of hashing a password-based encryption asks for (RFC 8018), scrypt counted by its cost.
qint64 roundsOf(const X509_ALGOR *algorithm);
/// No file can keep the program busy (spec C4).
inline constexpr qint64 mostRounds = 2'000'000;

inline constexpr qsizetype largestXml = 10 * 1024 * 1024;

/// Certificates in X509Certificate elements of XML Signature. False when it is no XML that may be read.
bool readXml(const QByteArray &xml, Parts &parts);

/// Certificates of a JSON Web Key Set (RFC 7517). False when there is none in it.
bool readJson(const QByteArray &json, Parts &parts);

/// What bytes without a certificate are instead, and what to do; empty when nobody here knows.
QString otherKind(const QByteArray &bytes);

} // namespace gatehouse::bundle
