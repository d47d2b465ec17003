// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace gatehouse
{

/// What an inspection process can be asked: the `kind` of each question.
enum class InspectionKind { Bundle, LongBundle, Tree, Rows, Message, Saml, Trust, Key, ServiceProvider, Pair };

} // namespace gatehouse
