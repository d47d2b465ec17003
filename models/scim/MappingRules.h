// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"

#include <QStringList>

namespace gatehouse
{

/// What is wrong with one row of the attribute mappings, as a sentence; empty when nothing is.
QString mappingProblem(const AttributeMapping &mapping);
/// What keeps these user mappings from being saved: rows that are wrong, an attribute that is written twice, or one
/// that the connector requires and that is missing.
QStringList mappingProblems(const QList<AttributeMapping> &mappings, const Connector &connector);
/// Whether the connector requires the attribute that this row writes.
bool isRequired(const AttributeMapping &mapping, const Connector &connector);

} // namespace gatehouse
