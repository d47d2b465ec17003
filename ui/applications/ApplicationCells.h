// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/ApplicationTableModel.h"
#include "ui/widgets/AppTile.h"
#include "ui/widgets/Status.h"

namespace gatehouse
{

/// The tile of an application, as the User Console will draw it.
TileLook tileLook(const QString &displayLabel, const PortalImage &image);
/// The state as chips and tables paint it.
Status painted(const ApplicationStatus &status);

/// Configured Applications with what a HouseTable paints: tile, kind, states, the "more" icon.
class ApplicationCells : public ApplicationTableModel
{
    Q_OBJECT

public:
    using ApplicationTableModel::ApplicationTableModel;
    QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace gatehouse
