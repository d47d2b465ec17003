// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"
#include "models/tables/ListTableModel.h"
#include "ui/shell/Pages.h"

#include <QSet>

namespace gatehouse
{
class Banner;
class HouseTable;
class Label;
class SearchField;

/// The applications of one group as check boxes: the binding of the articles, from the group's side. Changes wait for
/// save; what saving does to people is said beside each changed row.
class GroupApplicationsTab : public QWidget
{
    Q_OBJECT

public:
    explicit GroupApplicationsTab(const PageContext &context, QWidget *parent = nullptr);

    void show(const UserGroup &group);
    int changes() const;
    /// Binds and unbinds, one application after the other; calls `done` at the end with what went wrong, or nothing.
    void save(std::function<void(const QString &error)> done);
    void discard();
    void search();

Q_SIGNALS:
    void edited();
    void navigate(const gatehouse::Route &route);
    void counted(qint64 bound);

private:
    struct Row {
        ApplicationSummary summary;
        bool bound = false;
    };

    void read();
    void showRows();
    void readEffect(const Row &row, bool wanted);
    QList<Row> changedRows() const;
    void saveNext(QList<Row> left, std::function<void(const QString &)> done);
    bool wanted(const Row &row) const { return row.bound != m_flipped.contains(row.summary.application.id); }

    PageContext m_context;
    UserGroup m_group;
    QList<Row> m_all;
    QSet<ApplicationId> m_flipped; ///< whose check mark differs from what is stored
    QHash<ApplicationId, AccessEffect> m_effects;
    bool m_showing = false;

    SearchField *m_search;
    Label *m_effect;
    Banner *m_banner;
    ListTableModel<Row> *m_model;
    HouseTable *m_table;
};

} // namespace gatehouse
