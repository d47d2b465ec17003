// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"

namespace gatehouse
{
class StrictObject;

/// A file of mappings is a few kB.
constexpr qint64 largestMappingFile = 1024 * 1024;

/// With every key of a row of the catalogue.
QJsonObject toJson(const AttributeMapping &mapping);
/// Rows of attribute mappings as the files of the catalogue have them; what is wrong is reported to them. Rows that
/// somebody added do not know what the provider calls them.
QList<AttributeMapping> mappingsFromRows(QList<StrictObject> rows, bool mayLackProviderValue = false);

/// A file of attribute mappings, by which one application gets those of another: JSON with the rows of a catalogue
/// file.
QByteArray mappingFile(const QString &connectorId, const QList<AttributeMapping> &userMappings);
/// The rows of such a file. ErrorKind::Invalid names what is wrong: with the file, with a row, or with what `connector`
/// requires and the file lacks. What is required, and what the provider calls it, the connector says and not the file.
Result<QList<AttributeMapping>> mappingsFromFile(const QByteArray &file, const Connector &connector);

} // namespace gatehouse
