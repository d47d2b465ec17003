// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/EventTableBench.h"

#include "app/Services.h"
#include "app/events/EventTable.h"
#include "tests/bench/Ratios.h"
#include "ui/events/EventTableModel.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/HouseTable.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QScrollBar>

#include <optional>

namespace gatehouse::bench
{

namespace
{

const QStringList kinds{QStringLiteral("user_create_provision"), QStringLiteral("user_update_provision"),
                        QStringLiteral("group_update_provision"), QStringLiteral("idm_integration_update")};

template <typename T> T answer(const Future<T> &future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    const Result<T> result = async::outcome(future);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

Result<qint64> appendMany(Connection &connection, qint64 first, qint64 count)
{
    for (qint64 i = first; i < first + count; ++i) {
        Event event;
        event.type = kinds.at(i % kinds.size());
        event.success = i % 17 != 0;
        event.timestamp = QDateTime::currentDateTimeUtc();
        event.initiatedBy = {QStringLiteral("sync"), QString()};
        event.resourceType = QStringLiteral("user");
        event.resourceName = QStringLiteral("person%1").arg(i % 20000);
        event.applicationName = QStringLiteral("Netskope");
        if (auto appended = EventTable::append(connection, event); !appended)
            return failure(appended.error());
    }
    return count;
}

void fill(Services &services, qint64 rows)
{
    qint64 there = answer(services.events.count({}));
    while (there < rows) {
        const qint64 count = std::min<qint64>(5000, rows - there);
        answer(services.database.transaction(
            [there, count](Connection &connection) { return appendMany(connection, there, count); }));
        there += count;
        if (there % 100000 < 5000)
            std::fprintf(stderr, "  %lld of %lld events written\n", static_cast<long long>(there),
                         static_cast<long long>(rows));
    }
}

/// The limit: a widget that draws the text of the rows that fit, and knows nothing else.
class BareRows : public QWidget
{
public:
    qint64 first = 0;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().base());
        painter.setFont(roleFont(TypeRole::TableCell));
        for (int row = 0; row * 34 < height(); ++row) {
            const QString text = QStringLiteral("person%1").arg(first + row);
            for (int column = 0; column < 6; ++column)
                painter.drawText(QRect(10 + column * 190, row * 34, 180, 34), Qt::AlignVCenter, text);
        }
    }
};

double milliseconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

/// Waits until the row under the top edge is there and painted.
double jump(HouseTable &table, EventTableModel &model, int row)
{
    QElapsedTimer timer;
    timer.start();
    table.scrollTo(model.index(row, 0), QAbstractItemView::PositionAtTop);
    table.viewport()->repaint();
    while (!model.eventAt(row))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    table.viewport()->repaint();
    return milliseconds(timer);
}

double show(EventTableModel &model, const EventQuery &query)
{
    QElapsedTimer timer;
    timer.start();
    bool there = false;
    const auto connection = QObject::connect(&model, &PagedTable::refreshed, &model, [&] { there = true; });
    model.setQuery(query);
    while (!there)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    QObject::disconnect(connection);
    return milliseconds(timer);
}

double showWidget(EventLog &log)
{
    QElapsedTimer timer;
    timer.start();
    EventTableModel model(log);
    HouseTable table(QStringLiteral("Events"), HouseTable::Rows::OneLine);
    table.setModel(&model);
    table.resize(1200, 700);
    show(model, {});
    table.show();
    table.repaint();
    return milliseconds(timer);
}

std::unique_ptr<Services> workspace(const QString &folder, qint64 rows)
{
    auto services = std::make_unique<Services>();
    const WorkspaceLocation location{folder + QStringLiteral("/gatehouse-bench-%1.gatehouse").arg(rows)};
    const Actor actor{QStringLiteral("cli"), QStringLiteral("bench")};
    Organization organization;
    organization.name = QStringLiteral("Bench");
    organization.signInAddress = QStringLiteral("https://sso.example");
    if (QFile::exists(location.text))
        answer(services->open(location));
    else
        answer(services->create(location, organization, actor));
    fill(*services, rows);
    return services;
}

} // namespace

bool measureEventTable(const QString &folder, qint64 rows)
{
    Theme theme;
    const auto small = workspace(folder, 1000);
    const auto large = workspace(folder, rows);
    BareRows bare;
    bare.resize(1200, 700);
    bare.show();
    EventTableModel model(large->events);
    HouseTable table(QStringLiteral("Events"), HouseTable::Rows::OneLine);
    table.setModel(&model);
    table.setColumnPlan({140, 220, 110, -3, -2, -4});
    table.resize(1200, 700);
    table.show();
    show(model, {});

    QList<double> limit, page, jumps, showSmall, showLarge, filter, search;
    const int total = model.rowCount();
    for (int round = 0; round < 30; ++round) {
        QElapsedTimer timer;
        timer.start();
        bare.first = round * 1000;
        bare.repaint();
        limit.append(milliseconds(timer));
        page.append(jump(table, model, (round + 1) * 20));
        jumps.append(jump(table, model, int(qint64(total - 100) * ((round * 7) % 30 + 1) / 31)));
    }
    for (int round = 0; round < 9; ++round) {
        showSmall.append(showWidget(small->events));
        showLarge.append(showWidget(large->events));
        EventQuery query;
        query.types = {kinds.at(round % kinds.size())};
        filter.append(show(model, query));
        query = {};
        query.search = QStringLiteral("person1%1").arg(1000 + round * 37);
        search.append(show(model, query));
        show(model, {});
    }
    bool kept = printTimes("G4 page", page, 16.7);
    kept &= printTimes("G4 jump", jumps, 16.7);
    printRatios("G4 page / bare drawing", limit, page, 4.0, "ms");
    kept &= printRatios("G4 show 1 M / show 1 k", showSmall, showLarge, 1.5, "ms");
    kept &= printTimes("G5 filter to first page", filter, 50);
    kept &= printTimes("G5 search to first page", search, 50);
    return kept;
}

} // namespace gatehouse::bench
