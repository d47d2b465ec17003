// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace gatehouse
{

/// One of a few, all visible: "JSON | Fields". One Tab stop; arrows move.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);
    /// The first one is chosen.
    void addSegment(const QString &id, const QString &text, const QString &icon = {});
    QString chosen() const;
    void choose(const QString &id);

Q_SIGNALS:
    void chosenChanged(const QString &id);

private:
    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
};

} // namespace gatehouse
