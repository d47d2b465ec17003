// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/applications/ApplicationPane.h"

#include <QTimer>

class QBoxLayout;
class QStackedWidget;

namespace gatehouse
{
class Banner;
class EffectCard;
class FilterChips;
class GroupBindingModel;
class HouseTable;
class SearchField;

/// The User Groups tab: a check box by every group; beside it what saving does to whom.
class UserGroupsPane : public ApplicationPane
{
    Q_OBJECT

public:
    UserGroupsPane(ApplicationState &state, ApplicationStore &store, QWidget *parent = nullptr);
    void showState() override;
    void focusFirst() override;
    void focusSearch();

Q_SIGNALS:
    void newGroupRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *list();
    void showCounts();
    void readEffect();
    /// What becomes of the accounts of those who lose access.
    QString fate() const;

    ApplicationStore &m_store;
    GroupBindingModel *m_model;
    SearchField *m_search;
    FilterChips *m_chips;
    HouseTable *m_table;
    QStackedWidget *m_states;
    EffectCard *m_effect;
    QBoxLayout *m_columns;
    QTimer m_effectDelay;
    int m_effectNumber = 0; ///< answers of older questions are dropped
};

} // namespace gatehouse
