// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/PracticeProfile.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <mutex>

namespace gatehouse
{

/// What the practice provider answers: a status and, unless it is empty, a JSON body.
struct PracticeAnswer {
    int status = 200;
    QJsonObject body;
};

/// Which part of a list is asked for (RFC 7644 section 3.4.2).
struct PracticeListQuery {
    QString filter;
    int startIndex = 1;
    int count = -1; ///< -1: as many as the profile's cap
    bool withMembers = false;
};

/// The users and groups of the practice provider, in memory, with the manners of its profile. Used from several
/// threads.
class PracticeDirectory
{
public:
    enum class Kind { Users, Groups };

    PracticeDirectory(const PracticeProfile &profile, int people);

    PracticeAnswer list(Kind kind, const PracticeListQuery &query) const;
    PracticeAnswer get(Kind kind, const QString &id) const;
    PracticeAnswer create(Kind kind, const QJsonObject &resource);
    PracticeAnswer replace(Kind kind, const QString &id, const QJsonObject &resource);
    PracticeAnswer patch(Kind kind, const QString &id, const QJsonObject &patchOp);
    PracticeAnswer remove(Kind kind, const QString &id);

    qsizetype count(Kind kind) const;
    QList<QJsonObject> rows(Kind kind) const;

private:
    struct Table {
        QList<QJsonObject> rows; ///< as created, ids as text, booleans as booleans
        QHash<QString, qsizetype> byId;
    };

    Table &table(Kind kind) { return kind == Kind::Users ? m_users : m_groups; }
    const Table &table(Kind kind) const { return kind == Kind::Users ? m_users : m_groups; }
    PracticeAnswer insert(Kind kind, QJsonObject resource);
    std::optional<PracticeAnswer> problem(Kind kind, const QJsonObject &resource, const QString &ownId) const;
    QJsonObject shown(Kind kind, QJsonObject resource, bool withMembers) const;

    const PracticeProfile m_profile;
    mutable std::recursive_mutex m_mutex; ///< patch() ends in replace()
    Table m_users;
    Table m_groups;
    QHash<QString, QString> m_userNames; ///< folded -> id
    qint64 m_lastId = 1000;
};

/// An answer in the shape of RFC 7644 section 3.12.
PracticeAnswer practiceError(int status, const QString &detail, const QString &scimType = {});

} // namespace gatehouse
