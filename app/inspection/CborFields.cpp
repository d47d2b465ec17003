// SPDX-License-Identifier: Apache-2.0
#include "app/inspection/CborFields.h"

namespace gatehouse::cbor
{

bool read(const QCborValue &from, QString &text)
{
    text = from.toString();
    return from.isString();
}

bool read(const QCborValue &from, QByteArray &bytes)
{
    bytes = from.toByteArray();
    return from.isByteArray();
}

bool read(const QCborValue &from, Secret &secret)
{
    secret = Secret(from.toByteArray());
    return from.isByteArray();
}

bool read(const QCborValue &from, QDateTime &time)
{
    time = from.isInteger() ? QDateTime::fromMSecsSinceEpoch(from.toInteger(), Qt::UTC) : QDateTime();
    return from.isInteger() || from.isNull() || from.isUndefined();
}

} // namespace gatehouse::cbor
