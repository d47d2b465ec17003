// SPDX-License-Identifier: Apache-2.0
#include "app/saml/AssertionEncryption.h"

#include "app/saml/XmlTree.h"
#include "app/x509/OpenSslHandles.h"

#include <QCoreApplication>

#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int tagBytes = 16;
const QString oaep = u"http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"_s;
const QString newOaep = u"http://www.w3.org/2009/xmlenc11#rsa-oaep"_s;
const QString pkcs1 = u"http://www.w3.org/2001/04/xmlenc#rsa-1_5"_s;
const QString sha1 = u"http://www.w3.org/2000/09/xmldsig#sha1"_s;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AssertionEncryption)
};

struct BlockCipher {
    QString uri;
    const EVP_CIPHER *(*cipher)();
    bool authenticated;
};

const QList<BlockCipher> &blockCiphers()
{
    static const QList<BlockCipher> all{
        {u"http://www.w3.org/2009/xmlenc11#aes256-gcm"_s, EVP_aes_256_gcm, true},
        {u"http://www.w3.org/2009/xmlenc11#aes128-gcm"_s, EVP_aes_128_gcm, true},
        {u"http://www.w3.org/2001/04/xmlenc#aes256-cbc"_s, EVP_aes_256_cbc, false},
        {u"http://www.w3.org/2001/04/xmlenc#aes128-cbc"_s, EVP_aes_128_cbc, false},
    };
    return all;
}

const BlockCipher *blockCipher(const QString &uri)
{
    for (const BlockCipher &cipher : blockCiphers()) {
        if (cipher.uri == uri)
            return &cipher;
    }
    return nullptr;
}

unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }

/// nonce, ciphertext, tag (XML Encryption 1.1, sections 5.2.2 and 5.2.4).
std::optional<QByteArray> encrypted(const BlockCipher &method, const Secret &key, const QByteArray &plain)
{
    const EVP_CIPHER *cipher = method.cipher();
    QByteArray out(EVP_CIPHER_get_iv_length(cipher), '\0');
    const openssl::Cipher context(EVP_CIPHER_CTX_new());
    QByteArray body(plain.size() + EVP_CIPHER_get_block_size(cipher), '\0');
    int size = 0;
    int rest = 0;
    if (!context || RAND_bytes(raw(out), int(out.size())) != 1 ||
        EVP_EncryptInit_ex(context.get(), cipher, nullptr, raw(key.bytes()), raw(out)) != 1 ||
        EVP_EncryptUpdate(context.get(), raw(body), &size, raw(plain), int(plain.size())) != 1 ||
        EVP_EncryptFinal_ex(context.get(), raw(body) + size, &rest) != 1)
        return std::nullopt;
    out += body.left(size + rest);
    if (!method.authenticated)
        return out;
    QByteArray tag(tagBytes, '\0');
    if (EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tagBytes, tag.data()) != 1)
        return std::nullopt;
    return out + tag;
}

std::optional<QByteArray> decrypted(const BlockCipher &method, const Secret &key, const QByteArray &bytes)
{
    const EVP_CIPHER *cipher = method.cipher();
    const int nonce = EVP_CIPHER_get_iv_length(cipher);
    const int tag = method.authenticated ? tagBytes : 0;
    if (key.bytes().size() != EVP_CIPHER_get_key_length(cipher) || bytes.size() <= nonce + tag)
        return std::nullopt;
    QByteArray end = bytes.right(tag);
    const QByteArray body = bytes.mid(nonce, bytes.size() - nonce - tag);
    QByteArray out(body.size() + EVP_CIPHER_get_block_size(cipher), '\0');
    const openssl::Cipher context(EVP_CIPHER_CTX_new());
    int size = 0;
    int rest = 0;
    if (!context || EVP_DecryptInit_ex(context.get(), cipher, nullptr, raw(key.bytes()), raw(bytes)) != 1)
        return std::nullopt;
    // XML Encryption pads with any bytes and the count at the end, which OpenSSL's own check would refuse.
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    if (tag && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tag, end.data()) != 1)
        return std::nullopt;
    if (EVP_DecryptUpdate(context.get(), raw(out), &size, raw(body), int(body.size())) != 1 ||
        EVP_DecryptFinal_ex(context.get(), raw(out) + size, &rest) != 1)
        return std::nullopt;
    out.truncate(size + rest);
    if (method.authenticated)
        return out;
    const int padding = out.isEmpty() ? 0 : uchar(out.back());
    if (padding < 1 || padding > EVP_CIPHER_get_block_size(cipher) || padding > out.size())
        return std::nullopt;
    out.chop(padding);
    return out;
}

std::optional<QByteArray> wrapped(const Secret &key, const QString &certificatePem)
{
    const QByteArray pem = certificatePem.toLatin1();
    const openssl::Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const openssl::Certificate certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    const openssl::Key publicKey(certificate ? X509_get_pubkey(certificate.get()) : nullptr);
    const openssl::KeyContext context(publicKey ? EVP_PKEY_CTX_new(publicKey.get(), nullptr) : nullptr);
    size_t size = 0;
    if (!context || EVP_PKEY_get_base_id(publicKey.get()) != EVP_PKEY_RSA ||
        EVP_PKEY_encrypt_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) != 1 ||
        EVP_PKEY_encrypt(context.get(), nullptr, &size, raw(key.bytes()), size_t(key.bytes().size())) != 1)
        return std::nullopt;
    QByteArray out(qsizetype(size), '\0');
    if (EVP_PKEY_encrypt(context.get(), raw(out), &size, raw(key.bytes()), size_t(key.bytes().size())) != 1)
        return std::nullopt;
    return out.left(qsizetype(size));
}

const EVP_MD *digestOf(const QString &uri)
{
    if (uri.isEmpty() || uri.endsWith(u"#sha1") || uri.endsWith(u"mgf1sha1"))
        return EVP_sha1();
    if (uri.endsWith(u"#sha256") || uri.endsWith(u"mgf1sha256"))
        return EVP_sha256();
    return uri.endsWith(u"#sha512") || uri.endsWith(u"mgf1sha512") ? EVP_sha512() : nullptr;
}

QString methodOf(const xmlNode *encrypted, const char *inner = nullptr, const char *space = nullptr)
{
    const xmlNode *method = xml::onlyChild(encrypted, "EncryptionMethod", xml::xenc);
    return xml::attribute(inner ? xml::onlyChild(method, inner, space) : method, "Algorithm");
}

/// CipherReference would name bytes elsewhere; only a CipherValue is read.
QByteArray cipherValue(const xmlNode *encrypted)
{
    const xmlNode *data = xml::onlyChild(encrypted, "CipherData", xml::xenc);
    const auto text = xml::plainText(xml::onlyChild(data, "CipherValue", xml::xenc));
    return QByteArray::fromBase64(text.value_or(QString()).toLatin1());
}

std::optional<Secret> unwrapped(const xmlNode *encryptedKey, EVP_PKEY *privateKey)
{
    const QString method = methodOf(encryptedKey);
    const QByteArray bytes = cipherValue(encryptedKey);
    const EVP_MD *digest = digestOf(methodOf(encryptedKey, "DigestMethod", xml::ds));
    const EVP_MD *mask =
        digestOf(method == newOaep ? methodOf(encryptedKey, "MGF", "http://www.w3.org/2009/xmlenc11#") : QString());
    const bool isOaep = method == oaep || method == newOaep;
    const openssl::KeyContext context(EVP_PKEY_CTX_new(privateKey, nullptr));
    if (!context || (!isOaep && method != pkcs1) || !digest || !mask || EVP_PKEY_decrypt_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), isOaep ? RSA_PKCS1_OAEP_PADDING : RSA_PKCS1_PADDING) != 1)
        return std::nullopt;
    if (isOaep && (EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), digest) != 1 ||
                   EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), mask) != 1))
        return std::nullopt;
    size_t size = 0;
    if (EVP_PKEY_decrypt(context.get(), nullptr, &size, raw(bytes), size_t(bytes.size())) != 1)
        return std::nullopt;
    QByteArray out(qsizetype(size), '\0');
    if (EVP_PKEY_decrypt(context.get(), raw(out), &size, raw(bytes), size_t(bytes.size())) != 1)
        return std::nullopt;
    const Secret key(out.left(qsizetype(size)));
    out.fill('\0');
    return key;
}

QList<xmlNode *> encryptedKeys(const xmlNode *encryptedAssertion, const xmlNode *data)
{
    // Beside the data, or within its KeyInfo; a RetrievalMethod is not followed.
    return xml::children(encryptedAssertion, "EncryptedKey", xml::xenc) +
           xml::children(xml::onlyChild(data, "KeyInfo", xml::ds), "EncryptedKey", xml::xenc);
}

void addCipher(xmlNode *parent, xmlNs *xenc, const QByteArray &bytes)
{
    xml::add(xml::add(parent, xenc, "CipherData"), xenc, "CipherValue", QString::fromLatin1(bytes.toBase64()));
}

} // namespace

const QStringList &blockEncryptionAlgorithms()
{
    static const QStringList all = [] {
        QStringList uris;
        for (const BlockCipher &cipher : blockCiphers())
            uris += cipher.uri;
        return uris;
    }();
    return all;
}

Result<void> encryptAssertion(xmlNode *assertion, const QByteArray &bytes, xmlNs *saml, const QString &certificatePem,
                              const QString &algorithm)
{
    const BlockCipher *method = blockCipher(algorithm.isEmpty() ? blockEncryptionAlgorithms().first() : algorithm);
    const auto refused = [] {
        return failure(ErrorKind::Invalid,
                       Texts::tr("The assertion could not be encrypted for the service provider. Check its encryption "
                                 "certificate, which has to have an RSA key, or upload its metadata again."),
                       openssl::lastError());
    };
    if (!method)
        return refused();
    QByteArray random(EVP_CIPHER_get_key_length(method->cipher()), '\0');
    if (RAND_bytes(raw(random), int(random.size())) != 1)
        return refused();
    const Secret key(random);
    random.fill('\0');
    const auto cipher = encrypted(*method, key, bytes);
    const auto keyCipher = wrapped(key, certificatePem);
    if (!cipher || !keyCipher)
        return refused();

    xmlNode *parent = assertion->parent;
    xmlUnlinkNode(assertion);
    xmlFreeNode(assertion);
    xmlNode *data = xml::add(xml::add(parent, saml, "EncryptedAssertion"), nullptr, "EncryptedData");
    xmlNs *xenc =
        xmlNewNs(data, reinterpret_cast<const xmlChar *>(xml::xenc), reinterpret_cast<const xmlChar *>("xenc"));
    xmlNs *ds = xmlNewNs(data, reinterpret_cast<const xmlChar *>(xml::ds), reinterpret_cast<const xmlChar *>("ds"));
    xmlSetNs(data, xenc);
    xml::set(data, "Type", u"http://www.w3.org/2001/04/xmlenc#Element"_s);
    xml::set(xml::add(data, xenc, "EncryptionMethod"), "Algorithm", method->uri);
    xmlNode *encryptedKey = xml::add(xml::add(data, ds, "KeyInfo"), xenc, "EncryptedKey");
    xmlNode *keyMethod = xml::add(encryptedKey, xenc, "EncryptionMethod");
    xml::set(keyMethod, "Algorithm", oaep);
    xml::set(xml::add(keyMethod, ds, "DigestMethod"), "Algorithm", sha1);
    addCipher(encryptedKey, xenc, *keyCipher);
    addCipher(data, xenc, *cipher);
    return {};
}

Result<QByteArray> decryptAssertion(const xmlNode *encryptedAssertion, const Secret &privateKeyPem)
{
    const openssl::Bio bio(BIO_new_mem_buf(privateKeyPem.bytes().constData(), int(privateKeyPem.bytes().size())));
    const openssl::Key key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    const xmlNode *data = xml::onlyChild(encryptedAssertion, "EncryptedData", xml::xenc);
    const BlockCipher *method = blockCipher(methodOf(data));
    if (!key || !data || !method) {
        ERR_clear_error();
        return failure(
            ErrorKind::Invalid,
            !key ? Texts::tr("The decryption key cannot be read. Choose a PEM file with the private key of "
                             "the service provider.")
                 : Texts::tr("The assertion is encrypted in a way that is not read (%1). AES in the modes GCM "
                             "and CBC is.")
                       .arg(methodOf(data).left(120)));
    }
    const auto keys = encryptedKeys(encryptedAssertion, data);
    for (const xmlNode *encryptedKey : keys.mid(0, 16)) {
        const auto secret = unwrapped(encryptedKey, key.get());
        const auto plain = secret ? decrypted(*method, *secret, cipherValue(data)) : std::nullopt;
        ERR_clear_error();
        if (plain)
            return *plain;
    }
    ERR_clear_error();
    return failure(ErrorKind::Denied, Texts::tr("The decryption key does not open the assertion. It is encrypted for "
                                                "another service provider, or was changed on its way."));
}

} // namespace gatehouse
