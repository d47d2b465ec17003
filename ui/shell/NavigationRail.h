// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace gatehouse
{
class RailRow;

/// The places of the console, in sections; 208 px, or 52 px with icons only. One Tab stop per row; Up and Down move.
class NavigationRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);
    void setCurrent(const QString &place);
    /// A red badge behind the name; 0 hides it.
    void setCount(const QString &place, qint64 count);
    void setCollapsed(bool collapsed);
    /// Places in their order, for Ctrl+1 … 8.
    QStringList places() const;
    QString textOf(const QString &place) const;
    QString iconOf(const QString &place) const;
    /// Gives the focus to the row that is lit.
    void focusCurrent();

Q_SIGNALS:
    void chosen(const QString &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addHeading(const QString &text);
    void addRow(const QString &place, const QString &icon, const QString &text);

    QVBoxLayout *m_layout;
    QList<RailRow *> m_rows;
    QList<QWidget *> m_headings;
};

} // namespace gatehouse
