// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/Secret.h"

#include <openssl/crypto.h>

namespace gatehouse
{

namespace
{

/// Bytes that no other QByteArray shares, so that wiping them wipes all there is.
QByteArray own(const QByteArray &bytes) { return QByteArray(bytes.constData(), bytes.size()); }

/// A buffer that somebody else still shares is left alone: they would read zeros.
void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached())
        OPENSSL_cleanse(bytes.data(), size_t(bytes.capacity()));
    bytes.clear();
}

constexpr qsizetype longEnoughForATail = 16;

} // namespace

Secret::Secret(QByteArray bytes) : m_bytes(own(bytes)) { wipe(bytes); }

Secret::~Secret() { wipe(m_bytes); }

Secret::Secret(const Secret &other) : m_bytes(own(other.m_bytes)) {}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes = own(other.m_bytes);
    }
    return *this;
}

QByteArray Secret::tail() const
{
    return m_bytes.size() < longEnoughForATail ? QByteArray() : QByteArray("\xE2\x80\xA6") + m_bytes.right(4);
}

} // namespace gatehouse
