// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventExport.h"

#include "app/events/EventTable.h"
#include "models/tables/Csv.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EventExport)
};

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// One file format: what stands before, for, between and after the events.
struct Format {
    QByteArray head;
    QByteArray (*line)(const Event &);
    QByteArray separator;
    QByteArray tail;
};

QByteArray csvLine(const Event &event)
{
    QJsonArray changes;
    for (const Change &change : event.changes)
        changes.append(QJsonObject{{u"field"_s, change.field}, {u"from"_s, change.from}, {u"to"_s, change.to}});
    const auto text = [](const QByteArray &json) { return QString::fromUtf8(json); };
    return csv::line({QString::number(event.id), event.timestamp.toString(Qt::ISODateWithMs), event.type,
                      event.success ? u"yes"_s : u"no"_s, event.errorMessage, event.initiatedBy.type,
                      event.initiatedBy.name, event.applicationId, event.applicationName, event.resourceType,
                      event.resourceId, event.resourceName,
                      changes.isEmpty() ? QString() : text(QJsonDocument(changes).toJson(QJsonDocument::Compact)),
                      event.details.isEmpty() ? QString() : text(compact(event.details))});
}

Result<Format> formatOf(const QString &file)
{
    if (file.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return Format{
            csv::line({u"id"_s, u"timestamp"_s, u"event_type"_s, u"success"_s, u"error_message"_s,
                       u"initiated_by_type"_s, u"initiated_by_name"_s, u"application_id"_s, u"application_name"_s,
                       u"resource_type"_s, u"resource_id"_s, u"resource_name"_s, u"changes"_s, u"details"_s}),
            csvLine,
            {},
            {}};
    const auto json = [](const Event &event) { return compact(toJson(event)); };
    if (file.endsWith(".json"_L1, Qt::CaseInsensitive))
        return Format{"[\n", json, ",\n", "\n]\n"};
    if (file.endsWith(".jsonl"_L1, Qt::CaseInsensitive))
        return Format{{}, json, "\n", "\n"};
    return failure(ErrorKind::Invalid,
                   Texts::tr("Events are exported as .csv, .json or .jsonl. Give the file one of these endings."));
}

tl::unexpected<Error> notWritten(const QSaveFile &target)
{
    return failure(ErrorKind::Storage,
                   Texts::tr("The file %1 cannot be written. Choose a different folder, or free some space.")
                       .arg(QDir::toNativeSeparators(target.fileName())),
                   target.errorString());
}

} // namespace

Result<qint64> EventExport::write(Connection &connection, const QString &file, EventQuery query)
{
    auto format = formatOf(file);
    if (!format)
        return failure(format.error());
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return notWritten(target);
    target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    target.write(format->head);
    qint64 written = 0;
    query.page = {1000, {}};
    do {
        auto page = EventTable::list(connection, query);
        if (!page)
            return failure(page.error());
        for (const Event &event : page->items) {
            if (written++ > 0)
                target.write(format->separator);
            target.write(format->line(event));
        }
        query.page.after = page->next;
    } while (!query.page.after.isEmpty());
    if (written > 0 || format->separator != "\n")
        target.write(format->tail);
    if (!target.commit())
        return notWritten(target);
    return written;
}

} // namespace gatehouse
