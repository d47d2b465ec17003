// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse
{

/// A JSON object kept as its text, for what is kept a hundred thousand times and seldom looked at: a quarter of the
/// memory of a QJsonObject. Reading parses it.
class PackedObject
{
public:
    PackedObject() = default;
    PackedObject(const QJsonObject &object)
    {
        if (object.isEmpty())
            return;
        m_text = QJsonDocument(object).toJson(QJsonDocument::Compact);
        m_text.squeeze(); // it has room for twice as much
    }
    PackedObject(std::initializer_list<std::pair<QString, QJsonValue>> members) : PackedObject(QJsonObject(members)) {}
    /// Of a text that text() gave.
    static PackedObject fromText(const QByteArray &text)
    {
        PackedObject packed;
        if (text != "{}")
            packed.m_text = text;
        return packed;
    }

    QJsonObject object() const { return QJsonDocument::fromJson(m_text).object(); }
    operator QJsonObject() const { return object(); }
    operator QJsonValue() const { return object(); }
    QByteArray text() const { return m_text.isEmpty() ? QByteArray("{}") : m_text; }

    bool isEmpty() const { return m_text.isEmpty(); }
    bool contains(const QString &key) const { return object().contains(key); }
    QJsonValue value(const QString &key) const { return object().value(key); }
    void insert(const QString &key, const QJsonValue &value)
    {
        QJsonObject changed = object();
        changed.insert(key, value);
        *this = changed;
    }

    bool operator==(const PackedObject &) const = default;

private:
    QByteArray m_text; ///< empty: no members
};

} // namespace gatehouse
