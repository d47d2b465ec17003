// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Commands.h"

namespace gatehouse::cli
{

/// What every `apps idm APP …` answers: the integration as it is now, and never the token.
QJsonObject idmJson(const Application &application);

} // namespace gatehouse::cli
