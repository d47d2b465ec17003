// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeDirectory.h"

#include "app/practice/PracticeFilter.h"
#include "app/practice/PracticePeople.h"
#include "models/scim/PatchOp.h"
#include "models/scim/ScimMapping.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

const QString listSchema = u"urn:ietf:params:scim:api:messages:2.0:ListResponse"_s;
const QString errorSchema = u"urn:ietf:params:scim:api:messages:2.0:Error"_s;

QString textOf(const QJsonObject &resource, const QString &key) { return resource.value(key).toString(); }

PracticeAnswer notFound(const QString &id) { return practiceError(404, u"Resource %1 not found"_s.arg(id)); }

} // namespace

PracticeAnswer practiceError(int status, const QString &detail, const QString &scimType)
{
    QJsonObject body{
        {u"schemas"_s, QJsonArray{errorSchema}}, {u"status"_s, QString::number(status)}, {u"detail"_s, detail}};
    if (!scimType.isEmpty())
        body.insert(u"scimType"_s, scimType);
    return {status, body};
}

PracticeDirectory::PracticeDirectory(const PracticeProfile &profile, int people) : m_profile(profile)
{
    for (int i = 0; i < people; ++i)
        insert(Kind::Users, practicePerson(i, !profile.refusesMailAsUserName));
}

PracticeAnswer PracticeDirectory::insert(Kind kind, QJsonObject resource)
{
    const QString id = m_profile.numericIds && kind == Kind::Users ? QString::number(++m_lastId)
                                                                   : QUuid::createUuid().toString(QUuid::WithoutBraces);
    resource.insert(u"id"_s, id);
    resource.insert(u"meta"_s, QJsonObject{{u"resourceType"_s, kind == Kind::Users ? u"User"_s : u"Group"_s}});
    Table &into = table(kind);
    into.byId.insert(id, into.rows.size());
    into.rows.append(resource);
    if (kind == Kind::Users)
        m_userNames.insert(textOf(resource, u"userName"_s).toCaseFolded(), id);
    return {201, shown(kind, resource, true)};
}

/// Why the provider does not take this resource.
std::optional<PracticeAnswer> PracticeDirectory::problem(Kind kind, const QJsonObject &resource,
                                                         const QString &ownId) const
{
    if (kind == Kind::Groups) {
        if (textOf(resource, u"displayName"_s).isEmpty())
            return practiceError(400, u"displayName is required"_s, u"invalidValue"_s);
        return std::nullopt;
    }
    const QString userName = textOf(resource, u"userName"_s);
    if (userName.isEmpty())
        return practiceError(400, u"userName is required"_s, u"invalidValue"_s);
    if (m_profile.refusesMailAsUserName && userName.contains(u'@'))
        return practiceError(400, u"constraint violations: Invalid user name {invalid.user.name}"_s, u"invalidValue"_s);
    if (m_profile.requiresUserType && textOf(resource, u"userType"_s).isEmpty())
        return practiceError(400, u"userType is required"_s, u"invalidValue"_s);
    const QString holder = m_userNames.value(userName.toCaseFolded());
    if (!holder.isEmpty() && holder != ownId)
        return practiceError(409, u"userName %1 is taken"_s.arg(userName), u"uniqueness"_s);
    return std::nullopt;
}

/// The resource with the provider's own way of writing types.
QJsonObject PracticeDirectory::shown(Kind kind, QJsonObject resource, bool withMembers) const
{
    if (m_profile.booleansAsText && resource.value(u"active"_s).isBool())
        resource.insert(u"active"_s, resource.value(u"active"_s).toBool() ? u"true"_s : u"false"_s);
    if (kind == Kind::Users)
        return resource;
    if (m_profile.membersOnRequest && !withMembers) {
        resource.remove(u"members"_s);
        return resource;
    }
    if (m_profile.numericIds) {
        QJsonArray members;
        for (const auto &member : resource.value(u"members"_s).toArray()) {
            QJsonObject one = member.toObject();
            one.insert(u"value"_s, one.value(u"value"_s).toString().toLongLong());
            members.append(one);
        }
        resource.insert(u"members"_s, members);
    }
    return resource;
}

PracticeAnswer PracticeDirectory::list(Kind kind, const PracticeListQuery &query) const
{
    const auto filter = practiceFilter(query.filter);
    if (!filter)
        return practiceError(400, filter.error().message, u"invalidFilter"_s);
    const std::lock_guard lock(m_mutex);
    const auto &rows = table(kind).rows;
    QList<const QJsonObject *> matching;
    matching.reserve(rows.size());
    for (const auto &row : rows) {
        if (filter->matches(row))
            matching.append(&row);
    }
    const qsizetype first = std::clamp<qsizetype>(query.startIndex - 1, 0, matching.size());
    const qsizetype wanted = query.count < 0 ? m_profile.pageCap : std::min(query.count, m_profile.pageCap);
    const qsizetype items = std::min(wanted, matching.size() - first);
    QJsonArray page;
    for (const auto *row : matching.sliced(first, items))
        page.append(shown(kind, *row, query.withMembers));
    QJsonObject body{{u"schemas"_s, QJsonArray{listSchema}},
                     {u"totalResults"_s, matching.size()},
                     {u"startIndex"_s, first + 1},
                     {u"itemsPerPage"_s, page.size()}};
    if (!page.isEmpty() || !m_profile.omitsEmptyResources)
        body.insert(u"Resources"_s, page);
    return {200, body};
}

PracticeAnswer PracticeDirectory::get(Kind kind, const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = table(kind).byId.constFind(id);
    return at == table(kind).byId.cend() ? notFound(id) : PracticeAnswer{200, shown(kind, table(kind).rows[*at], true)};
}

PracticeAnswer PracticeDirectory::create(Kind kind, const QJsonObject &resource)
{
    const std::lock_guard lock(m_mutex);
    if (auto wrong = problem(kind, resource, {}))
        return *wrong;
    return insert(kind, resource);
}

PracticeAnswer PracticeDirectory::replace(Kind kind, const QString &id, const QJsonObject &resource)
{
    const std::lock_guard lock(m_mutex);
    Table &in = table(kind);
    const auto at = in.byId.constFind(id);
    if (at == in.byId.cend())
        return notFound(id);
    if (auto wrong = problem(kind, resource, id))
        return *wrong;
    QJsonObject &row = in.rows[*at];
    if (kind == Kind::Users) {
        m_userNames.remove(textOf(row, u"userName"_s).toCaseFolded());
        m_userNames.insert(textOf(resource, u"userName"_s).toCaseFolded(), id);
    }
    QJsonObject next = resource;
    if (kind == Kind::Groups && next.contains(u"members"_s)) {
        QJsonArray members = next.value(u"members"_s).toArray();
        for (QJsonValueRef member : members) { // whose ids come as texts or as numbers
            QJsonObject one = member.toObject();
            one.insert(u"value"_s, attributeText(one.value(u"value"_s)));
            member = one;
        }
        next.insert(u"members"_s, members);
    }
    next.insert(u"id"_s, id);
    next.insert(u"meta"_s, row.value(u"meta"_s));
    row = next;
    return {200, shown(kind, row, true)};
}

PracticeAnswer PracticeDirectory::patch(Kind kind, const QString &id, const QJsonObject &patchOp)
{
    const std::lock_guard lock(m_mutex);
    const auto at = table(kind).byId.constFind(id);
    if (at == table(kind).byId.cend())
        return notFound(id);
    auto changed = patched(table(kind).rows[*at], patchOp);
    if (!changed)
        return practiceError(400, changed.error().message, u"invalidSyntax"_s);
    auto answer = replace(kind, id, *changed);
    if (answer.status == 200 && m_profile.patchAnswersNothing)
        return {204, {}};
    return answer;
}

PracticeAnswer PracticeDirectory::remove(Kind kind, const QString &id)
{
    const std::lock_guard lock(m_mutex);
    Table &in = table(kind);
    const auto at = in.byId.constFind(id);
    if (at == in.byId.cend())
        return notFound(id);
    const qsizetype row = *at;
    if (kind == Kind::Users)
        m_userNames.remove(textOf(in.rows[row], u"userName"_s).toCaseFolded());
    in.rows.removeAt(row);
    in.byId.erase(at);
    for (auto &index : in.byId) {
        if (index > row)
            --index;
    }
    return {204, {}};
}

qsizetype PracticeDirectory::count(Kind kind) const
{
    const std::lock_guard lock(m_mutex);
    return table(kind).rows.size();
}

QList<QJsonObject> PracticeDirectory::rows(Kind kind) const
{
    const std::lock_guard lock(m_mutex);
    return table(kind).rows;
}

} // namespace gatehouse
