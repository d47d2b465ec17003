// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace gatehouse
{

/// Looks like a search field and opens the command palette.
class CommandField : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CommandField(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace gatehouse
