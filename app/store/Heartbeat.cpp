// SPDX-License-Identifier: Apache-2.0
#include "app/store/Heartbeat.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace Heartbeat
{

QString now(const Dialect &dialect)
{
    return dialect.isSqlite() ? u"CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"_s
                              : u"CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)"_s;
}

QString isSilent(const Dialect &dialect)
{
    return u"CASE WHEN abs(%1 - heartbeat) > 60000 THEN 1 ELSE 0 END"_s.arg(now(dialect));
}

} // namespace Heartbeat
} // namespace gatehouse
