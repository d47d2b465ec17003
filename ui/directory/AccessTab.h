// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/ApplicationSummary.h"
#include "models/directory/User.h"
#include "models/directory/UserGroup.h"
#include "models/tables/ListTableModel.h"
#include "ui/shell/Pages.h"

namespace gatehouse
{
class Card;
class EmptyState;
class HouseTable;

/// Which applications a person may use, and through which groups: derived, never edited here.
class AccessTab : public QWidget
{
    Q_OBJECT

public:
    struct Access {
        ApplicationSummary summary;
        QStringList groups;
    };

    explicit AccessTab(const PageContext &context, QWidget *parent = nullptr);
    void show(const User &user);

Q_SIGNALS:
    void navigate(const gatehouse::Route &route);
    void counted(qint64 applications);

private:
    void readNext(const QList<UserGroup> &groups, qsizetype at, quint64 reading);

    PageContext m_context;
    quint64 m_reading = 0;
    QList<Access> m_access;
    ListTableModel<Access> *m_model;
    HouseTable *m_table;
    EmptyState *m_empty;
};

} // namespace gatehouse
