// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/CellDelegate.h"

namespace gatehouse
{

/// Draws the line from a certificate to its issuer above, where IndentRole has made room for it.
class ChainDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Pixels for this many issuers above.
    static int indent(int depth);
};

} // namespace gatehouse
