// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/CandidateTableModel.h"

namespace gatehouse
{

/// The people of manual import with what CellDelegate paints: username under the name, status and result as chips, the
/// text searched for tinted.
class CandidateCells : public CandidateTableModel
{
    Q_OBJECT

public:
    using CandidateTableModel::CandidateTableModel;
    QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace gatehouse
