// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace gatehouse
{

/// One place in the rail: icon, name, badge; lit when it is where we are.
class RailRow : public QAbstractButton
{
    Q_OBJECT

public:
    RailRow(const QString &place, const QString &icon, const QString &text);
    QString place() const { return m_place; }
    QString iconName() const { return m_icon; }
    void setCount(qint64 count);
    void setCollapsed(bool collapsed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_place;
    QString m_icon;
    qint64 m_count = 0;
    bool m_collapsed = false;
};

} // namespace gatehouse
