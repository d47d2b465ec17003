// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace gatehouse
{

/// Tabs of a panel: text, and behind it a warning icon, a count, or a dot for unsaved changes. One Tab stop; arrows
/// and Ctrl+PgUp / Ctrl+PgDn move.
class HouseTabBar : public QWidget
{
    Q_OBJECT

public:
    explicit HouseTabBar(QWidget *parent = nullptr);
    void addTab(const QString &id, const QString &text);
    void setWarning(const QString &id, bool warning, const QString &why = {});
    void setCount(const QString &id, qint64 count); ///< negative hides it
    void setDot(const QString &id, bool dot);
    void setTabVisible(const QString &id, bool visible);
    QString current() const;
    void setCurrent(const QString &id);
    /// +1 or -1, past hidden ones.
    void move(int by);
    /// No line below the tabs: they stand in a row that has one.
    void leaveOutLine() { m_line = false; }

Q_SIGNALS:
    void currentChanged(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Tab;
    Tab *tab(const QString &id) const;

    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
    bool m_line = true;
};

} // namespace gatehouse
