// SPDX-License-Identifier: Apache-2.0
#include "app/saml/Xmlsec.h"

#include <libxml/parser.h>
#include <libxml/valid.h>
#include <libxml/xmlerror.h>

#include <xmlsec/errors.h>
#include <xmlsec/io.h>
#include <xmlsec/openssl/app.h>
#include <xmlsec/openssl/crypto.h>
#include <xmlsec/openssl/evp.h>

namespace gatehouse::xmlsec
{

namespace
{

/// Whatever a document names beside itself stays where it is.
xmlParserInput *nothingElse(const char *, const char *, xmlParserCtxt *) { return nullptr; }

/// libxml2 would print to standard error what a document is like that cannot be canonicalised.
void keptQuiet(void *, xmlError *) {}

bool start()
{
    xmlInitParser();
    xmlSetExternalEntityLoader(nothingElse);
    if (xmlSecInit() < 0 || xmlSecCheckVersion() != 1 || xmlSecOpenSSLAppInit(nullptr) < 0 || xmlSecOpenSSLInit() < 0)
        return false;
    // xmlsec 1.2.37 opens http:// References by itself (spec section 0, row 9).
    xmlSecIOCleanupCallbacks();
    xmlSecErrorsSetCallback(nullptr);
    return true;
}

} // namespace

bool ready()
{
    static const bool started = start();
    return started;
}

Key keyFrom(EVP_PKEY *pkey)
{
    if (!ready() || !pkey || EVP_PKEY_up_ref(pkey) != 1)
        return nullptr;
    xmlSecKeyData *data = xmlSecOpenSSLEvpKeyAdopt(pkey);
    if (!data) {
        EVP_PKEY_free(pkey);
        ERR_clear_error();
        return nullptr;
    }
    Key key(xmlSecKeyCreate());
    if (!key || xmlSecKeySetValue(key.get(), data) < 0) {
        xmlSecKeyDataDestroy(data);
        return nullptr;
    }
    return key;
}

LentKeyContext::LentKeyContext(const Key &key)
{
    xmlSetStructuredErrorFunc(nullptr, keptQuiet); // of this thread
    m_ready = ready() && key && xmlSecDSigCtxInitialize(&m_context, nullptr) == 0;
    if (!m_ready)
        return;
    m_context.signKey = key.get();
    m_context.flags |= XMLSEC_DSIG_FLAGS_USE_VISA3D_HACK; // "#ID" is looked up, never evaluated as XPointer
    m_context.enabledReferenceUris = xmlSecTransformUriTypeSameDocument;
}

LentKeyContext::~LentKeyContext()
{
    if (!m_ready)
        return;
    m_context.signKey = nullptr;
    xmlSecDSigCtxFinalize(&m_context);
    ERR_clear_error();
}

QByteArray signatureOf(const QByteArray &bytes, const Key &key, const QByteArray &algorithmUri)
{
    xmlSecTransformCtx context;
    if (!ready() || xmlSecTransformCtxInitialize(&context) < 0)
        return {};
    // From here on xmlsec refuses what is not there: the algorithm, the key, the bytes.
    const xmlSecTransformId algorithm =
        xmlSecTransformIdListFindByHref(xmlSecTransformIdsGet(), reinterpret_cast<const xmlChar *>(algorithmUri.data()),
                                        xmlSecTransformUsageSignatureMethod);
    xmlSecTransform *transform = xmlSecTransformCtxCreateAndAppend(&context, algorithm);
    QByteArray signature;
    if (transform) {
        transform->operation = xmlSecTransformOperationSign;
        const auto *data = reinterpret_cast<const xmlSecByte *>(bytes.data());
        if (xmlSecTransformSetKey(transform, key.get()) == 0 &&
            xmlSecTransformCtxBinaryExecute(&context, data, static_cast<xmlSecSize>(bytes.size())) == 0 &&
            context.result)
            signature = QByteArray(reinterpret_cast<const char *>(xmlSecBufferGetData(context.result)),
                                   qsizetype(xmlSecBufferGetSize(context.result)));
    }
    xmlSecTransformCtxFinalize(&context);
    return signature;
}

bool registerId(xmlNode *element)
{
    xmlAttr *id = xmlHasNsProp(element, reinterpret_cast<const xmlChar *>("ID"), nullptr);
    if (!id || !id->children || id->children->next || id->children->type != XML_TEXT_NODE)
        return false;
    const xmlAttr *known = xmlGetID(element->doc, id->children->content);
    return known ? known == id : xmlAddID(nullptr, element->doc, id->children->content, id) != nullptr;
}

bool sawOnly(xmlSecDSigCtx *context, const xmlNode *element, const QString &id)
{
    if (context->status != xmlSecDSigStatusSucceeded || xmlSecPtrListGetSize(&context->signedInfoReferences) != 1 ||
        xmlSecPtrListGetSize(&context->manifestReferences) != 0)
        return false;
    const auto *reference =
        static_cast<xmlSecDSigReferenceCtx *>(xmlSecPtrListGetItem(&context->signedInfoReferences, 0));
    if (!reference || reference->status != xmlSecDSigStatusSucceeded ||
        QString::fromUtf8(reinterpret_cast<const char *>(reference->uri)) != u'#' + id)
        return false;
    const xmlAttr *target = xmlGetID(element->doc, reference->uri + 1);
    return target && target->parent == element;
}

} // namespace gatehouse::xmlsec
