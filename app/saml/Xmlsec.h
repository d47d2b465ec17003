// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/x509/OpenSslHandles.h"

#include <libxml/tree.h>

#include <QByteArray>
#include <QString>

#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>

#include <memory>

namespace gatehouse::xmlsec
{

struct KeyFreeing {
    void operator()(xmlSecKey *key) const { xmlSecKeyDestroy(key); }
};
using Key = std::unique_ptr<xmlSecKey, KeyFreeing>;

/// Starts xmlsec once for the process: with OpenSSL, without any way to open a file or an address, silent. False when
/// it could not be started; nothing can be signed or verified then.
bool ready();

/// xmlsec's own form of the key, which shares it; nullptr when it is of no kind that signs.
Key keyFrom(EVP_PKEY *key);

/// A signature context to which a key is lent: it neither copies nor frees it.
class LentKeyContext
{
public:
    explicit LentKeyContext(const Key &key);
    ~LentKeyContext();
    LentKeyContext(const LentKeyContext &) = delete;
    LentKeyContext &operator=(const LentKeyContext &) = delete;

    xmlSecDSigCtx *get() { return &m_context; }
    bool isReady() const { return m_ready; }

private:
    xmlSecDSigCtx m_context;
    bool m_ready = false;
};

/// The signature over these bytes in the form that XML Signature gives it; empty when xmlsec refuses.
QByteArray signatureOf(const QByteArray &bytes, const Key &key, const QByteArray &algorithmUri);

/// Makes the element's ID attribute the target of "#ID" in this document.
bool registerId(xmlNode *element);

/// What a verification found, held against what was asked: one Reference and no Manifest, all of it right, and "#ID"
/// leads to this element. The shape was checked before; this is the second lock (spec section 6).
bool sawOnly(xmlSecDSigCtx *context, const xmlNode *element, const QString &id);

} // namespace gatehouse::xmlsec
