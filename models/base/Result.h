// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Error.h"

#include <tl/expected.hpp>

namespace gatehouse
{

/// A value, or the reason why there is none. No exception crosses a function of ours.
template <typename T> using Result = tl::expected<T, Error>;

/// The failed side of any Result: `return failure(ErrorKind::Invalid, tr("…"));`
inline tl::unexpected<Error> failure(ErrorKind kind, QString message, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(detail)});
}

inline tl::unexpected<Error> failure(Error error) { return tl::unexpected<Error>(std::move(error)); }

} // namespace gatehouse
