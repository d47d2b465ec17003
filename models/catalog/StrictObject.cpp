// SPDX-License-Identifier: Apache-2.0
#include "models/catalog/StrictObject.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Connector)
};

} // namespace

StrictObject::StrictObject(QJsonObject object, QString path, QString *problem)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_problem(problem)
{
}

QString StrictObject::pathOf(const QString &key) const { return m_path.isEmpty() ? key : m_path + u'.' + key; }

void StrictObject::report(const QString &key, const QString &what)
{
    if (m_problem->isEmpty())
        *m_problem = u"“%1” %2"_s.arg(pathOf(key), what);
}

QJsonValue StrictObject::take(const QString &key)
{
    m_asked.insert(key);
    return m_object.value(key);
}

QString StrictObject::text(const QString &key, const QString &fallback)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isString())
        report(key, Texts::tr("must be a text"));
    return value.toString(fallback);
}

QString StrictObject::requiredText(const QString &key)
{
    if (!has(key))
        report(key, Texts::tr("is missing"));
    const QString value = text(key, {});
    if (value.trimmed().isEmpty())
        report(key, Texts::tr("must not be empty"));
    return value;
}

QString StrictObject::word(const QString &key, const QStringList &words)
{
    const QString value = text(key, words.first());
    if (!words.contains(value))
        report(key, Texts::tr("must be one of: %1").arg(words.join(u", "_s)));
    return value;
}

bool StrictObject::flag(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        report(key, Texts::tr("must be true or false"));
    return value.toBool();
}

double StrictObject::number(const QString &key, double fallback, double least)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && (!value.isDouble() || value.toDouble() < least))
        report(key, Texts::tr("must be a number from %1").arg(least));
    return value.toDouble(fallback);
}

QStringList StrictObject::texts(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        report(key, Texts::tr("must be a list of texts"));
    QStringList result;
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isString())
            report(key, Texts::tr("must be a list of texts"));
        result += item.toString();
    }
    return result;
}

StrictObject StrictObject::object(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isObject())
        report(key, Texts::tr("must be an object"));
    return {value.toObject(), pathOf(key), m_problem};
}

QList<StrictObject> StrictObject::objects(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        report(key, Texts::tr("must be a list of objects"));
    QList<StrictObject> result;
    for (const QJsonValue &item : value.toArray()) {
        const QString path = u"%1[%2]"_s.arg(key).arg(result.size());
        if (!item.isObject())
            report(path, Texts::tr("must be an object"));
        result.append({item.toObject(), pathOf(path), m_problem});
    }
    return result;
}

void StrictObject::finish()
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_asked.contains(key) && !key.startsWith(u'$'))
            report(key, Texts::tr("is not a key of a connector; check its spelling"));
    }
}

} // namespace gatehouse
