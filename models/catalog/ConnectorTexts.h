// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace gatehouse
{

/// The sentences of a connector file that people read, which a file `<id>.<language>.json` beside it says in another
/// language: one object of the English text and its translation. Names that people must find word by word, at the
/// provider or in its documentation, are not among them.
namespace ConnectorTexts
{

/// All of them, each once.
QStringList of(const QJsonObject &connector);
/// The file with what `texts` translates; the rest stays as it is.
QJsonObject translated(const QJsonObject &connector, const QJsonObject &texts);

} // namespace ConnectorTexts
} // namespace gatehouse
