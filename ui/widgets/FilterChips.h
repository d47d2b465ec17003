// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace gatehouse
{

/// A row of chips of which one is chosen. One Tab stop; arrows move.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);
    /// The first chip added is chosen. `icon` may be empty.
    void addChip(const QString &id, const QString &text, const QString &icon = {});
    /// The number behind the words; negative hides it.
    void setCount(const QString &id, qint64 count);
    QString chosen() const;
    void choose(const QString &id);

Q_SIGNALS:
    void chosenChanged(const QString &id);

private:
    class Chip;
    Chip *chip(const QString &id) const;

    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
};

} // namespace gatehouse
