// SPDX-License-Identifier: Apache-2.0
#include "app/store/QtStatement.h"

#include <QDateTime>
#include <QSqlRecord>

namespace gatehouse
{

namespace
{

QVariant bound(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? 1 : 0;
    case QMetaType::QDateTime:
        return value.toDateTime().isValid() ? QVariant(value.toDateTime().toMSecsSinceEpoch())
                                            : QVariant(QMetaType(QMetaType::LongLong));
    case QMetaType::QString:
        return value.toString().isNull() ? QVariant(QString(QLatin1String(""))) : value;
    case QMetaType::QByteArray:
        return value.toByteArray().isNull() ? QVariant(QByteArray("", 0)) : value;
    default:
        return value;
    }
}

} // namespace

QtStatement::QtStatement(const QSqlDatabase &database, const QString &sql) : m_query(database), m_sql(sql)
{
    m_query.setForwardOnly(true);
}

bool QtStatement::run(const QVariantList &values)
{
    // What is run once need not be prepared, and some statements cannot be (PostgreSQL, PREPARE).
    if (values.isEmpty() && !std::exchange(m_hasRun, true))
        return m_query.exec(m_sql);
    if (!m_prepared)
        m_prepared = m_query.prepare(m_sql);
    if (!m_prepared)
        return false;
    for (int i = 0; i < values.size(); ++i)
        m_query.bindValue(i, bound(values[i]));
    return m_query.exec();
}

int QtStatement::columns() const { return m_query.record().count(); }

} // namespace gatehouse
