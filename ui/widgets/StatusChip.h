// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/Status.h"

#include <QWidget>

namespace gatehouse
{

/// A Status outside of a table. Accessible name = its text.
class StatusChip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChip(const Status &status = {}, QWidget *parent = nullptr);
    void setStatus(const Status &status);
    Status status() const { return m_status; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Status m_status;
};

} // namespace gatehouse
