// SPDX-License-Identifier: Apache-2.0
#include "ui/events/EventTableModel.h"

#include "ui/events/EventWords.h"
#include "ui/widgets/AppTile.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Status.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EventTableModel)
};

QVariant outcome(const Event &event, int role)
{
    const Status status = event.success ? Status{Status::Kind::Active, Texts::tr("Success")}
                                        : Status{Status::Kind::Error, Texts::tr("Failed")};
    if (role == StatusRole)
        return QVariant::fromValue(status);
    return role == Qt::DisplayRole ? QVariant(status.text) : QVariant();
}

QVariant type(const Event &event, int role)
{
    if (role == CodeRole)
        return true;
    if (role == Qt::ToolTipRole)
        return descriptionOf(event.type);
    return role == Qt::DisplayRole ? QVariant(event.type) : QVariant();
}

QVariant toned(const QString &text, int role)
{
    if (role == ToneRole)
        return int(Token::Text2);
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(text) : QVariant();
}

} // namespace

EventTableModel::EventTableModel(EventLog &log, QObject *parent)
    : PagedTableModel<Event>(
          {{Texts::tr("Timestamp (UTC)"),
            [](const Event &event, int role) {
                return toned(QLocale().toString(event.timestamp.toUTC(), QStringLiteral("d MMM HH:mm:ss")), role);
            }},
           {Texts::tr("Event Type"), type},
           {Texts::tr("Result"), outcome},
           {Texts::tr("Resource"),
            [](const Event &event, int role) -> QVariant {
                return role == Qt::DisplayRole ? QVariant(event.resourceName) : QVariant();
            }},
           {Texts::tr("Application"),
            [](const Event &event, int role) -> QVariant {
                if (role == TileRole && !event.applicationName.isEmpty())
                    return QVariant::fromValue(TileLook{event.applicationName, {}, {}});
                return role == Qt::DisplayRole ? QVariant(event.applicationName) : QVariant();
            }},
           {Texts::tr("Detail"), [](const Event &event, int role) { return toned(detailOf(event), role); }}},
          parent)
    , m_log(log)
{
    connect(this, &PagedTable::refreshed, this, [this] {
        const Event *const newest = eventAt(0);
        m_newest = newest ? newest->id : 0;
    });
}

void EventTableModel::setQuery(const EventQuery &query)
{
    PageSource<Event> source;
    source.count = [log = &m_log, query] { return log->count(query); };
    source.page = [log = &m_log, query](const PageRequest &request) {
        EventQuery one = query;
        one.page = request;
        return log->list(one);
    };
    source.key = [](const Event &event) { return QString::number(event.id); };
    // Ids count up without gaps and in the order of time, so a row of the whole log is known by subtraction.
    const bool dense = query.types.isEmpty() && query.applicationId.isEmpty() && query.resource.isEmpty() &&
                       query.search.isEmpty() && !query.success && !query.until;
    if (dense)
        source.keyBefore = [this](qint64 row) {
            return async::ready(Result<QString>(QString::number(m_newest - row + 1)));
        };
    setSource(std::move(source));
}

} // namespace gatehouse
