// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/ImportSettings.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;

namespace gatehouse
{
class Button;

/// By what accounts are recognized, in the order in which it is asked: each rule can be switched off, all but the link
/// can be moved.
class MatchRulesEditor : public QWidget
{
    Q_OBJECT

public:
    explicit MatchRulesEditor(QWidget *parent = nullptr);
    void setRules(const QList<MatchRule> &rules);
    QList<MatchRule> rules() const;

private:
    void move(int by);
    void showButtons();

    QListWidget *m_list;
    Button *m_up;
    Button *m_down;
};

} // namespace gatehouse
