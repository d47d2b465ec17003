// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QByteArray>

#include <simdjson.h>

namespace gatehouse
{

/// simdjson with what it lets pass refused as well: duplicate keys, and nesting deeper than 64 (spec 0.8). What parse()
/// returns is valid until the next call.
class StrictJson
{
public:
    static constexpr size_t maxDepth = 64;

    /// The document, which has to be an object. ErrorKind::Protocol names the byte where it goes wrong.
    Result<simdjson::dom::object> parse(const QByteArray &body);

private:
    simdjson::dom::parser m_parser;
};

} // namespace gatehouse
