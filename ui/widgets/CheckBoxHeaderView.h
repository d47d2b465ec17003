// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace gatehouse
{

/// The head of a HouseTable. Where a model's header gives Qt::CheckStateRole (or setCheckState was called) section 0 is
/// a check box: all, none or mixed.
class CheckBoxHeaderView : public QHeaderView
{
    Q_OBJECT

public:
    explicit CheckBoxHeaderView(QWidget *parent = nullptr);
    void setCheckable(bool checkable);
    void setCheckState(Qt::CheckState state);
    Qt::CheckState checkState() const { return m_state; }
    QSize sizeHint() const override;
    /// What a section needs for the whole of its text.
    int widthOf(int section) const;

Q_SIGNALS:
    void checkRequested(bool checked);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool m_checkable = false;
    Qt::CheckState m_state = Qt::Unchecked;
};

} // namespace gatehouse
