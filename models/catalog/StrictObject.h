// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace gatehouse
{

/// Reads a JSON object key by key and remembers the first thing that is wrong, with the path of the key: missing,
/// unknown, or of the wrong type. Whoever asked for every key it knows calls finish() last; the rest is unknown.
class StrictObject
{
public:
    StrictObject(QJsonObject object, QString path, QString *problem);

    bool has(const QString &key) const { return m_object.contains(key); }
    QString text(const QString &key, const QString &fallback);
    /// A text that has to be there and not empty.
    QString requiredText(const QString &key);
    /// One of the words; the first is what an absent key means.
    QString word(const QString &key, const QStringList &words);
    bool flag(const QString &key);
    double number(const QString &key, double fallback, double least);
    QStringList texts(const QString &key);
    StrictObject object(const QString &key);
    QList<StrictObject> objects(const QString &key);
    void report(const QString &key, const QString &what);
    /// Reports keys that nobody asked for; names that start with `$` are the editor's.
    void finish();

private:
    QJsonValue take(const QString &key);
    QString pathOf(const QString &key) const;

    QJsonObject m_object;
    QString m_path;
    QString *m_problem;
    QSet<QString> m_asked;
};

} // namespace gatehouse
