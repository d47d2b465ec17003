// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/Pages.h"

namespace gatehouse
{
class Button;
class EventExplorer;
class SegmentedControl;

/// Directory Insights (mockup j): every event of the organization, to filter, read, export and verify. A route's filter
/// is an event type, "failed", or the name of a person or group.
class DirectoryInsightsPage : public ConsolePage
{
    Q_OBJECT

public:
    DirectoryInsightsPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void search() override;
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("events"); }

private:
    EventExplorer *m_explorer;
    Button *m_export;
    Button *m_verify;
    SegmentedControl *m_live;
};

} // namespace gatehouse
