// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace gatehouse
{
class Label;

/// Title, one line of meaning, and the actions at the right (at most one of them primary).
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, const QString &subtitle = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /// Appends to the right; order as added.
    void addAction(QWidget *widget);

private:
    Label *m_title;
    Label *m_subtitle;
    QHBoxLayout *m_actions;
};

} // namespace gatehouse
