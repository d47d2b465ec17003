// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventRow.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <charconv>
#include <openssl/sha.h>

namespace gatehouse
{

namespace
{

constexpr int columnCount = 15;

QString changesText(const QList<Change> &changes)
{
    if (changes.isEmpty())
        return QStringLiteral("[]");
    QJsonArray array;
    for (const Change &change : changes)
        array.append(QJsonArray{change.field, change.from, change.to});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<Change> changesFromText(const QString &text)
{
    QList<Change> changes;
    if (text == QLatin1String("[]"))
        return changes;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonArray one = value.toArray();
        changes.append({one.at(0).toString(), one.at(1).toString(), one.at(2).toString()});
    }
    return changes;
}

} // namespace

const QString EventRow::columns =
    QStringLiteral("id, timestamp, type, success, error_message, actor_type, actor_name, application_id, "
                   "application_name, resource_type, resource_id, resource_name, changes, details, hash");

QVariantList EventRow::values(const Event &event)
{
    const QString details = event.details.isEmpty()
                                ? QStringLiteral("{}")
                                : QString::fromUtf8(QJsonDocument(event.details).toJson(QJsonDocument::Compact));
    return {event.id,
            event.timestamp.toMSecsSinceEpoch(),
            event.type,
            qint64(event.success ? 1 : 0),
            event.errorMessage,
            event.initiatedBy.type,
            event.initiatedBy.name,
            event.applicationId,
            event.applicationName,
            event.resourceType,
            event.resourceId,
            event.resourceName,
            changesText(event.changes),
            details};
}

QByteArray EventRow::link(const QByteArray &previous, const QVariantList &values)
{
    QByteArray bytes;
    bytes.reserve(1024);
    bytes += previous;
    for (const QVariant &value : values) {
        const QByteArray text =
            value.typeId() == QMetaType::LongLong ? QByteArray::number(value.toLongLong()) : value.toString().toUtf8();
        std::array<char, 24> size;
        const auto end = std::to_chars(size.data(), size.data() + size.size(), text.size()).ptr;
        bytes.append(size.data(), end - size.data()).append(':').append(text);
    }
    // OpenSSL's is several times faster than Qt's, and a bulk of events is mostly this.
    QByteArray hash(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
    SHA256(reinterpret_cast<const uchar *>(bytes.constData()), size_t(bytes.size()),
           reinterpret_cast<uchar *>(hash.data()));
    return hash;
}

Event EventRow::event(const QSqlQuery &query)
{
    Event event;
    event.id = query.value(0).toLongLong();
    event.timestamp = QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), Qt::UTC);
    event.type = query.value(2).toString();
    event.success = query.value(3).toBool();
    event.errorMessage = query.value(4).toString();
    event.initiatedBy = {query.value(5).toString(), query.value(6).toString()};
    event.applicationId = query.value(7).toString();
    event.applicationName = query.value(8).toString();
    event.resourceType = query.value(9).toString();
    event.resourceId = query.value(10).toString();
    event.resourceName = query.value(11).toString();
    event.changes = changesFromText(query.value(12).toString());
    const QString details = query.value(13).toString();
    if (details != QLatin1String("{}"))
        event.details = QJsonDocument::fromJson(details.toUtf8()).object();
    event.hash = query.value(14).toByteArray();
    return event;
}

QVariantList EventRow::stored(const QSqlQuery &query)
{
    QVariantList values;
    for (int i = 0; i < columnCount - 1; ++i)
        values.append(query.value(i));
    return values;
}

} // namespace gatehouse
