// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace gatehouse
{

/// Which part of an ordered list is wanted: the `limit` items that follow the key `after` (empty: from the start).
/// Lists are paged by key, never by offset, so page 10,000 costs what page 1 costs.
struct PageRequest {
    int limit = 100;
    QString after;

    bool operator==(const PageRequest &) const = default;
};

/// A part of an ordered list. `next` is the key to ask on with; empty after the last item.
template <typename T> struct Page {
    QList<T> items;
    QString next;

    bool operator==(const Page &) const = default;
};

} // namespace gatehouse
