// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace gatehouse
{

/// A column that scrolls up and down only and has the ground of what it lies on. It scrolls to whatever gets the focus.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollColumn(QWidget *parent = nullptr);
    QVBoxLayout *column() const { return m_column; }
    /// As wide as this whatever it holds, and wider only for what cannot be squeezed.
    void setColumnWidth(int width);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QVBoxLayout *m_column;
    int m_width = 0; ///< 0: as its surroundings have it
};

} // namespace gatehouse
