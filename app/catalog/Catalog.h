// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"

namespace gatehouse
{

/// The connectors: those compiled in and those in the user's own folder, which win by id. A file that cannot be read is
/// left out and reported. A file <id>.<language>.json beside one has its texts in the language of the window.
class Catalog
{
public:
    /// Reads `:/catalog` and, when it exists, `userFolder`.
    static Catalog load(const QString &userFolder);

    const QList<Connector> &connectors() const { return m_connectors; }
    /// By id; nullptr when unknown.
    const Connector *find(const QString &id) const;
    /// Those whose name, summary or keywords hold the text, best first; Custom application and Bookmark always stay.
    QList<Connector> search(const QString &text) const;
    /// What was wrong with which file.
    const QStringList &problems() const { return m_problems; }

private:
    QList<Connector> m_connectors;
    QStringList m_problems;
};

} // namespace gatehouse
