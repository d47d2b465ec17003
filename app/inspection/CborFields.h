// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Result.h"

#include <QCborArray>
#include <QCborValue>
#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <optional>
#include <tuple>

/// Our values as CBOR (RFC 8949) and back, for the pipe between a program and its inspection process. Both are the same
/// file, so fields have their place and no names; but what comes back may have been written by whoever took the process
/// over: reading checks every type, and answers false instead of guessing.
namespace gatehouse::cbor
{

/// Specialized for each struct: `of(value)` ties its fields in their order.
template <typename T> struct Fields;

/// Specialized for each enumeration that is read: its last value. Whoever took the process over may send any number.
template <typename T> inline constexpr T last = T::specialize_last_for_this_enumeration;
template <> inline constexpr ErrorKind last<ErrorKind> = ErrorKind::Storage;

/// For what is written and what is read, which differ in const.
template <typename T, typename Struct>
concept Either = std::is_same_v<std::remove_const_t<T>, Struct>;

template <typename T>
concept HasFields = requires(T &value)
{
    Fields<T>::of(value);
};
template <typename T>
concept Number = std::is_integral_v<T> || std::is_enum_v<T>;

inline QCborValue write(const QString &text) { return text; }
inline QCborValue write(const QByteArray &bytes) { return bytes; }
inline QCborValue write(const Secret &secret) { return secret.bytes(); }
inline QCborValue write(const QDateTime &time)
{
    return time.isValid() ? QCborValue(time.toMSecsSinceEpoch()) : QCborValue();
}
template <Number T> QCborValue write(T number)
{
    if constexpr (std::is_same_v<T, bool>)
        return number;
    else
        return qint64(number);
}
template <typename T> QCborValue write(const QList<T> &list);
template <typename T> QCborValue write(const std::optional<T> &value);
template <typename T> QCborValue write(const QMap<QString, T> &map);
template <HasFields T> QCborValue write(const T &value);

/// The most values, and the deepest, that are taken apart: each costs many times its octet here.
inline constexpr int mostItems = 2'000'000;
inline constexpr int deepest = 32;
/// Whether it has no more of them. What is no CBOR counts as far as it goes.
bool isModest(const QByteArray &bytes);

bool read(const QCborValue &from, QString &text);
bool read(const QCborValue &from, QByteArray &bytes);
bool read(const QCborValue &from, Secret &secret);
bool read(const QCborValue &from, QDateTime &time);
template <Number T> bool read(const QCborValue &from, T &number)
{
    if constexpr (std::is_same_v<T, bool>) {
        number = from.toBool();
        return from.isBool();
    } else {
        const qint64 whole = from.toInteger();
        number = static_cast<T>(whole);
        if constexpr (std::is_enum_v<T>) {
            if (whole < 0 || whole > qint64(last<T>))
                return false;
        }
        return from.isInteger() && qint64(number) == whole;
    }
}
template <typename T> bool read(const QCborValue &from, QList<T> &list);
template <typename T> bool read(const QCborValue &from, std::optional<T> &value);
template <typename T> bool read(const QCborValue &from, QMap<QString, T> &map);
template <HasFields T> bool read(const QCborValue &from, T &value);

template <typename T> QCborValue write(const QList<T> &list)
{
    QCborArray array;
    for (const T &item : list)
        array.append(write(item));
    return array;
}

template <typename T> bool read(const QCborValue &from, QList<T> &list)
{
    list.clear();
    for (const QCborValue &item : from.toArray()) {
        T value{};
        if (!read(item, value))
            return false;
        list.append(std::move(value));
    }
    return from.isArray();
}

template <typename T> QCborValue write(const std::optional<T> &value)
{
    return value ? QCborArray{write(*value)} : QCborArray{};
}

template <typename T> bool read(const QCborValue &from, std::optional<T> &value)
{
    const QCborArray array = from.toArray();
    value.reset();
    if (array.isEmpty())
        return from.isArray();
    return array.size() == 1 && read(array.first(), value.emplace());
}

template <typename T> QCborValue write(const QMap<QString, T> &map)
{
    QCborArray array;
    for (auto it = map.begin(); it != map.end(); ++it)
        array.append(QCborArray{it.key(), write(it.value())});
    return array;
}

template <typename T> bool read(const QCborValue &from, QMap<QString, T> &map)
{
    map.clear();
    for (const QCborValue &pair : from.toArray()) {
        QString key;
        if (!read(pair[0], key) || !read(pair[1], map[key]))
            return false;
    }
    return from.isArray();
}

template <HasFields T> QCborValue write(const T &value)
{
    QCborArray array;
    std::apply([&array](const auto &...field) { (array.append(write(field)), ...); }, Fields<const T>::of(value));
    return array;
}

template <HasFields T> bool read(const QCborValue &from, T &value)
{
    const QCborArray array = from.toArray();
    qsizetype next = 0;
    return from.isArray() &&
           std::apply([&](auto &...field) { return (read(array.at(next++), field) && ...); }, Fields<T>::of(value)) &&
           next == array.size();
}

template <typename T> QCborValue write(const Result<T> &result)
{
    if (!result)
        return QCborArray{int(result.error().kind), result.error().message};
    return QCborArray{write(*result)};
}

/// Nothing when it is no such result.
template <typename T> std::optional<Result<T>> readResult(const QCborValue &from)
{
    const QCborArray array = from.toArray();
    T value{};
    if (array.size() == 1 && read(array.first(), value))
        return value;
    Error error;
    if (array.size() == 2 && read(array.first(), error.kind) && read(array.at(1), error.message))
        return failure(error);
    return std::nullopt;
}

} // namespace gatehouse::cbor
