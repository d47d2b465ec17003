// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace gatehouse::openssl
{

template <auto Free> struct Freeing {
    template <typename T> void operator()(T *object) const { Free(object); }
};

/// Owners of OpenSSL's objects: freed on every way out.
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freeing<EVP_PKEY_CTX_free>>;
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, Freeing<EVP_CIPHER_CTX_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Bio = std::unique_ptr<BIO, Freeing<BIO_free_all>>;
using Number = std::unique_ptr<BIGNUM, Freeing<BN_free>>;

/// The oldest reason in this thread's queue, for Error::detail; empties the queue.
inline QString lastError()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    char text[256] = {};
    ERR_error_string_n(code, text, sizeof text);
    return code ? QString::fromLatin1(text) : QString();
}

/// What was written to a memory BIO.
inline QByteArray written(BIO *bio)
{
    char *start = nullptr;
    const long size = BIO_get_mem_data(bio, &start);
    return QByteArray(start, qsizetype(size));
}

} // namespace gatehouse::openssl
