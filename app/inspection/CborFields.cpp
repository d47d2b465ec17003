// SPDX-License-Identifier: Apache-2.0
#include "app/inspection/CborFields.h"

#include <QCborStreamReader>

namespace gatehouse::cbor
{

bool isModest(const QByteArray &bytes)
{
    QCborStreamReader reader(bytes);
    int depth = 0;
    for (int items = 0; reader.lastError() == QCborError::NoError && reader.isValid(); ++items) {
        if (items == mostItems)
            return false;
        if (!reader.isContainer())
            reader.next();
        else if (++depth > deepest)
            return false;
        else
            reader.enterContainer();
        while (depth > 0 && reader.lastError() == QCborError::NoError && !reader.hasNext()) {
            reader.leaveContainer();
            --depth;
        }
        if (depth == 0)
            break;
    }
    return true;
}

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
