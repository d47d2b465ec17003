// SPDX-License-Identifier: Apache-2.0
#include "app/x509/BundleParts.h"

#include <QCoreApplication>

#include <openssl/provider.h>

namespace gatehouse::bundle
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Pkcs12)
};

using Library = std::unique_ptr<OSSL_LIB_CTX, openssl::Freeing<OSSL_LIB_CTX_free>>;
using Provider = std::unique_ptr<OSSL_PROVIDER, openssl::Freeing<OSSL_PROVIDER_unload>>;
using Archive = std::unique_ptr<PKCS12, openssl::Freeing<PKCS12_free>>;
using PlainKey = std::unique_ptr<PKCS8_PRIV_KEY_INFO, openssl::Freeing<PKCS8_PRIV_KEY_INFO_free>>;

struct SafesFreeing {
    void operator()(STACK_OF(PKCS7) * safes) const { sk_PKCS7_pop_free(safes, PKCS7_free); }
};
using Safes = std::unique_ptr<STACK_OF(PKCS7), SafesFreeing>;

struct BagsFreeing {
    void operator()(STACK_OF(PKCS12_SAFEBAG) * bags) const { sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free); }
};
using Bags = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), BagsFreeing>;

constexpr int deepestBag = 8;

tl::unexpected<Error> tooSlow()
{
    return failure(
        ErrorKind::Invalid,
        Texts::tr("Opening this PKCS#12 file takes more than %1 rounds of hashing. It was not tried: have it "
                  "written again with fewer.")
            .arg(mostRounds));
}

tl::unexpected<Error> broken()
{
    return failure(ErrorKind::Invalid,
                   Texts::tr("This PKCS#12 file is damaged, or protected in a way that is not known. Have it written "
                             "again."),
                   openssl::lastError());
}

tl::unexpected<Error> shut(bool withoutPassword)
{
    return failure(ErrorKind::Denied,
                   withoutPassword ? Texts::tr("This PKCS#12 file is protected. Enter its password.")
                                   : Texts::tr("The password does not open this PKCS#12 file. Enter it again."),
                   openssl::lastError());
}

/// One reading of an archive, in a library context of its own: RC2 and DES of old files are known there only.
class Opening
{
public:
    Opening(const Secret &password, Parts &parts) : m_password(password), m_parts(parts) {}

    Result<void> open(const QByteArray &der)
    {
        if (!m_library || !m_default)
            return broken();
        Archive archive(PKCS12_init_ex(NID_pkcs7_data, m_library.get(), nullptr));
        PKCS12 *into = archive.release();
        const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
        archive.reset(d2i_PKCS12(&into, &at, long(der.size())));
        if (!archive)
            return broken();
        if (const auto fits = checkPassword(archive.get()); !fits)
            return fits;
        const Safes safes(PKCS12_unpack_authsafes(archive.get()));
        if (!safes)
            return broken();
        for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i) {
            if (const auto opened = openSafe(sk_PKCS7_value(safes.get(), i)); !opened)
                return opened;
        }
        return {};
    }

private:
    Result<void> checkPassword(PKCS12 *archive)
    {
        if (!m_password.isEmpty())
            m_given = m_password.bytes().constData();
        m_isVerified = PKCS12_mac_present(archive) == 1;
        if (!m_isVerified)
            return {};
        const ASN1_INTEGER *rounds = nullptr;
        PKCS12_get0_mac(nullptr, nullptr, nullptr, &rounds, archive);
        int64_t count = 1;
        if (rounds && ASN1_INTEGER_get_int64(&count, rounds) != 1)
            return tooSlow();
        if (count < 1 || !m_parts.affords(count))
            return count < 1 ? broken() : tooSlow();
        const QByteArray &bytes = m_password.bytes();
        // No password at all and an empty one are two things in PKCS#12 (RFC 7292, appendix B).
        if (bytes.isEmpty() && PKCS12_verify_mac(archive, nullptr, 0) == 1)
            return {};
        m_given = bytes.constData();
        if (PKCS12_verify_mac(archive, m_given, int(bytes.size())) == 1)
            return {};
        return shut(bytes.isEmpty());
    }

    Result<void> openSafe(PKCS7 *safe)
    {
        if (PKCS7_type_is_data(safe)) {
            const Bags bags(PKCS12_unpack_p7data(safe));
            return bags ? takeAll(bags.get(), 0) : Result<void>(broken());
        }
        if (!PKCS7_type_is_encrypted(safe))
            return {}; // encrypted to a public key, which nobody here has
        if (!safe->d.encrypted || !safe->d.encrypted->enc_data)
            return broken();
        if (!m_parts.affords(roundsOf(safe->d.encrypted->enc_data->algorithm)))
            return tooSlow();
        const Bags bags(PKCS12_unpack_p7encdata(safe, m_given, length()));
        if (!bags)
            return m_isVerified ? broken() : shut(m_password.isEmpty());
        return takeAll(bags.get(), 0);
    }

    Result<void> takeAll(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth)
    {
        for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags) && !m_parts.isFull(); ++i) {
            if (const auto taken = take(sk_PKCS12_SAFEBAG_value(bags, i), depth); !taken)
                return taken;
        }
        return {};
    }

    Result<void> take(const PKCS12_SAFEBAG *bag, int depth)
    {
        switch (PKCS12_SAFEBAG_get_nid(bag)) {
        case NID_certBag:
            if (PKCS12_SAFEBAG_get_bag_nid(bag) == NID_x509Certificate)
                takeCertificate(bag);
            return {};
        case NID_keyBag: {
            const auto *key = PKCS12_SAFEBAG_get0_p8inf(bag);
            m_parts.keys.emplace_back(key ? EVP_PKCS82PKEY_ex(key, nullptr, nullptr) : nullptr);
            return {};
        }
        case NID_pkcs8ShroudedKeyBag:
            return takeLockedKey(bag);
        case NID_safeContentsBag:
            return depth < deepestBag ? takeAll(PKCS12_SAFEBAG_get0_safes(bag), depth + 1) : Result<void>(broken());
        default:
            return {};
        }
    }

    void takeCertificate(const PKCS12_SAFEBAG *bag)
    {
        const openssl::Certificate inside(PKCS12_SAFEBAG_get1_cert(bag));
        unsigned char *der = nullptr;
        const int size = inside ? i2d_X509(inside.get(), &der) : 0;
        const unsigned char *at = der;
        // Read again, so that it does not keep pointing to this opening's library context.
        const openssl::Certificate certificate(size > 0 ? d2i_X509(nullptr, &at, size) : nullptr);
        OPENSSL_free(der);
        if (certificate)
            m_parts.add(certificate.get());
        else
            ++m_parts.unreadable;
    }

    Result<void> takeLockedKey(const PKCS12_SAFEBAG *bag)
    {
        const X509_SIG *locked = PKCS12_SAFEBAG_get0_pkcs8(bag);
        const X509_ALGOR *algorithm = nullptr;
        if (locked)
            X509_SIG_get0(locked, &algorithm, nullptr);
        if (!algorithm)
            return broken();
        if (!m_parts.affords(roundsOf(algorithm)))
            return tooSlow();
        const PlainKey plain(PKCS12_decrypt_skey_ex(bag, m_given, length(), m_library.get(), nullptr));
        m_parts.keys.emplace_back(plain ? EVP_PKCS82PKEY_ex(plain.get(), nullptr, nullptr) : nullptr);
        return {};
    }

    int length() const { return m_given ? int(m_password.bytes().size()) : 0; }

    const Secret &m_password;
    Parts &m_parts;
    Library m_library{OSSL_LIB_CTX_new()};
    Provider m_default{OSSL_PROVIDER_load(m_library.get(), "default")};
    Provider m_legacy{OSSL_PROVIDER_load(m_library.get(), "legacy")}; ///< null where it is not installed
    const char *m_given = nullptr;
    bool m_isVerified = false; ///< a MAC tells whether the password fits
};

} // namespace

bool isPkcs12(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const Archive archive(d2i_PKCS12(nullptr, &at, long(der.size())));
    openssl::lastError();
    return archive != nullptr;
}

Result<void> readPkcs12(const QByteArray &der, const Secret &password, Parts &parts)
{
    auto opened = Opening(password, parts).open(der);
    openssl::lastError();
    return opened;
}

} // namespace gatehouse::bundle
