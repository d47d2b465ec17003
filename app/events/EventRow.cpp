// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventRow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QVarLengthArray>

#include <array>
#include <charconv>
#include <openssl/sha.h>

namespace gatehouse
{

namespace
{

constexpr int columnCount = 15;
constexpr int longestNumber = 24;

/// Few texts have anything to escape (RFC 8259 section 7), and a document takes ten times as long as a pair of quotes.
bool isPlain(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c < u' ' || c == u'"' || c == u'\\'; });
}

QString jsonOf(const Change &change)
{
    if (isPlain(change.field) && isPlain(change.from) && isPlain(change.to))
        return QStringLiteral("[\"") + change.field + QStringLiteral("\",\"") + change.from + QStringLiteral("\",\"") +
               change.to + QStringLiteral("\"]");
    return QString::fromUtf8(
        QJsonDocument(QJsonArray{change.field, change.from, change.to}).toJson(QJsonDocument::Compact));
}

QString changesText(const QList<Change> &changes)
{
    QString text(u'[');
    for (const Change &change : changes) {
        if (text.size() > 1)
            text += u',';
        text += jsonOf(change);
    }
    return text + u']';
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
    QVarLengthArray<char, 2048> bytes;
    bytes.append(previous.constData(), previous.size());
    QVarLengthArray<char, 512> text; // UTF-8
    for (const QVariant &value : values) {
        if (value.typeId() == QMetaType::LongLong) {
            text.resize(longestNumber);
            text.resize(std::to_chars(text.begin(), text.end(), value.toLongLong()).ptr - text.begin());
        } else {
            const QString utf16 = value.toString();
            QStringEncoder encoder(QStringEncoder::Utf8);
            text.resize(encoder.requiredSpace(utf16.size()));
            text.resize(encoder.appendToBuffer(text.data(), utf16) - text.data());
        }
        std::array<char, longestNumber> size;
        const auto end = std::to_chars(size.data(), size.data() + size.size(), text.size()).ptr;
        bytes.append(size.data(), end - size.data());
        bytes.append(':');
        bytes.append(text.data(), text.size());
    }
    // OpenSSL's is several times faster than Qt's, and a bulk of events is mostly this.
    QByteArray hash(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
    SHA256(reinterpret_cast<const uchar *>(bytes.constData()), size_t(bytes.size()),
           reinterpret_cast<uchar *>(hash.data()));
    return hash;
}

Event EventRow::event(const Rows &rows)
{
    Event event;
    event.id = rows.value(0).toLongLong();
    event.timestamp = QDateTime::fromMSecsSinceEpoch(rows.value(1).toLongLong(), Qt::UTC);
    event.type = rows.value(2).toString();
    event.success = rows.value(3).toBool();
    event.errorMessage = rows.value(4).toString();
    event.initiatedBy = {rows.value(5).toString(), rows.value(6).toString()};
    event.applicationId = rows.value(7).toString();
    event.applicationName = rows.value(8).toString();
    event.resourceType = rows.value(9).toString();
    event.resourceId = rows.value(10).toString();
    event.resourceName = rows.value(11).toString();
    event.changes = changesFromText(rows.value(12).toString());
    const QString details = rows.value(13).toString();
    if (details != QLatin1String("{}"))
        event.details = QJsonDocument::fromJson(details.toUtf8()).object();
    event.hash = rows.value(14).toByteArray();
    return event;
}

QVariantList EventRow::stored(const Rows &rows)
{
    QVariantList values;
    for (int i = 0; i < columnCount - 1; ++i)
        values.append(rows.value(i));
    return values;
}

} // namespace gatehouse
