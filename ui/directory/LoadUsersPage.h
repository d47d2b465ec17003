// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/UserCsv.h"
#include "models/tables/ListTableModel.h"
#include "ui/shell/Pages.h"

namespace gatehouse
{
class Banner;
class Button;
class FilterChips;
class HouseTable;
class Label;
class PageHeader;

/// Load from CSV: what would happen to each row, before anything does; then loads. The route's id is the file.
class LoadUsersPage : public ConsolePage
{
    Q_OBJECT

public:
    LoadUsersPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void primaryAction() override { load(); }
    void cancel() override { Q_EMIT navigate({QStringLiteral("users"), {}, {}, {}}); }
    QString helpTopic() const override { return QStringLiteral("users"); }

private:
    void preview();
    void load();
    void showRows();
    void showCounts();

    PageContext m_context;
    QString m_file;
    UserCsv m_read;
    QList<LoadRow> m_rows;
    bool m_loaded = false;

    PageHeader *m_header;
    Banner *m_banner;
    FilterChips *m_chips;
    ListTableModel<LoadRow> *m_model;
    HouseTable *m_table;
    Label *m_note;
    Button *m_back;
    Button *m_load;
};

} // namespace gatehouse
