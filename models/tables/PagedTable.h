// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Error.h"

#include <QAbstractTableModel>

namespace gatehouse
{

/// What PagedTableModel tells its page; a template cannot have signals of its own.
class PagedTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

Q_SIGNALS:
    /// The list was read anew and the model reset; the first rows are there.
    void refreshed();
    /// Rows from `first` to `last` are there now.
    void rowsLoaded(int first, int last);
    /// Counting or reading failed; what was there stays. Reading is tried again when the rows are shown again.
    void failed(const gatehouse::Error &error);
};

} // namespace gatehouse
