// SPDX-License-Identifier: Apache-2.0
#include "ui/events/DirectoryInsightsPage.h"

#include "ui/events/EventExplorer.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SegmentedControl.h"

#include <QMenu>
#include <QVBoxLayout>

namespace gatehouse
{

DirectoryInsightsPage::DirectoryInsightsPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_explorer(new EventExplorer(context))
    , m_export(new Button(tr("Export"), Button::Role::Secondary, QStringLiteral("download")))
    , m_verify(new Button(tr("Verify log"), Button::Role::Secondary, QStringLiteral("shield")))
    , m_live(new SegmentedControl)
{
    auto *header = new PageHeader(tr("Directory Insights"));
    m_export->setObjectName(QStringLiteral("exportEvents"));
    m_verify->setObjectName(QStringLiteral("verifyLog"));
    m_live->setObjectName(QStringLiteral("live"));
    auto *menu = new QMenu(m_export);
    menu->setObjectName(QStringLiteral("exportMenu"));
    for (const QString &ending : {QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("jsonl")})
        connect(menu->addAction(ending == QLatin1String("jsonl") ? tr("JSON lines") : ending.toUpper()),
                &QAction::triggered, this, [this, ending] { m_explorer->exportAs(ending); });
    m_export->openMenu(menu);
    m_live->addSegment(QStringLiteral("live"), tr("Live"));
    m_live->addSegment(QStringLiteral("pause"), tr("Pause"));
    header->addAction(m_verify);
    header->addAction(m_export);
    header->addAction(m_live);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(header);
    layout->addWidget(m_explorer, 1);

    connect(m_verify, &Button::clicked, m_explorer, &EventExplorer::verify);
    connect(m_live, &SegmentedControl::chosenChanged, this,
            [this](const QString &id) { m_explorer->setLive(id == QLatin1String("live")); });
    connect(m_explorer, &EventExplorer::exporting, this, [this](bool busy) { m_export->setEnabled(!busy); });
    connect(m_explorer, &EventExplorer::navigate, this, &ConsolePage::navigate);
    connect(m_explorer, &EventExplorer::toast, this, &ConsolePage::toast);
}

void DirectoryInsightsPage::open(const Route &route)
{
    m_explorer->filterFor(route.filter);
    m_explorer->refresh();
}

QList<Crumb> DirectoryInsightsPage::breadcrumb() const
{
    return {{tr("INSIGHTS"), {}}, {tr("Directory Insights"), {QStringLiteral("events"), {}, {}, {}}}};
}

QList<Command> DirectoryInsightsPage::commands() const
{
    EventExplorer *explorer = m_explorer;
    return {{QStringLiteral("export-csv"),
             tr("Export events as CSV"),
             QStringLiteral("download"),
             {},
             [explorer] { explorer->exportAs(QStringLiteral("csv")); },
             true},
            {QStringLiteral("export-json"),
             tr("Export events as JSON"),
             QStringLiteral("download"),
             {},
             [explorer] { explorer->exportAs(QStringLiteral("json")); },
             true},
            {QStringLiteral("verify"),
             tr("Verify log"),
             QStringLiteral("shield"),
             {},
             [explorer] { explorer->verify(); },
             true}};
}

void DirectoryInsightsPage::search() { m_explorer->search(); }

void DirectoryInsightsPage::refresh() { m_explorer->refresh(); }

} // namespace gatehouse
