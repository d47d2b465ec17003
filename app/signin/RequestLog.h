// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace gatehouse
{

/// The log of a program without a window: one record is one line of JSON in ASCII, whatever is in it (spec E2). Neither
/// queries nor cookies nor forms belong into it.
namespace RequestLog
{

/// With the time, and every text cut at 1 kB.
QByteArray line(QJsonObject record);
/// To standard error, in one piece.
void write(const QJsonObject &record);

} // namespace RequestLog
} // namespace gatehouse
