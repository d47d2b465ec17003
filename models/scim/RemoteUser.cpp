// SPDX-License-Identifier: Apache-2.0
#include "models/scim/RemoteUser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

/// The names that the texts are stored by.
constexpr std::array<QStringView, RemoteUser::attributes> names{
    u"id",    u"externalId", u"userName",   u"givenName",      u"familyName",   u"formattedName", u"displayName",
    u"email", u"title",      u"department", u"employeeNumber", u"organization", u"costCenter",    u"userType"};

} // namespace

RemoteUser::RemoteUser(const Texts &texts, bool isActive) : active(isActive)
{
    qsizetype size = 0;
    for (const QByteArrayView text : texts)
        size += text.size();
    m_texts = QByteArray(size, Qt::Uninitialized);
    char *to = m_texts.data();
    for (size_t i = 0; i < texts.size(); ++i) {
        to = std::copy(texts[i].begin(), texts[i].end(), to);
        m_ends[i] = quint32(to - m_texts.constData());
    }
}

QByteArrayView RemoteUser::utf8(int attribute) const
{
    const quint32 begin = beginOf(attribute);
    return QByteArrayView(m_texts).sliced(begin, m_ends[size_t(attribute)] - begin);
}

QString RemoteUser::text(Attribute attribute) const { return QString::fromUtf8(utf8(attribute)); }

void RemoteUser::set(Attribute attribute, const QString &text)
{
    const QByteArray replacement = text.toUtf8();
    Texts texts;
    for (int i = 0; i < attributes; ++i)
        texts[size_t(i)] = i == attribute ? QByteArrayView(replacement) : utf8(i);
    RemoteUser changed(texts, active);
    changed.resource = std::move(resource);
    *this = std::move(changed);
}

QString RemoteUser::shownName() const
{
    for (const Attribute attribute : {DisplayName, FormattedName}) {
        if (has(attribute))
            return text(attribute);
    }
    const QString both = (text(GivenName) + u' ' + text(FamilyName)).trimmed();
    return both.isEmpty() ? userName() : both;
}

QJsonObject toJson(const RemoteUser &user)
{
    QJsonObject object{{u"active"_s, user.active}};
    for (int i = 0; i < RemoteUser::attributes; ++i) {
        if (const auto attribute = RemoteUser::Attribute(i); user.has(attribute))
            object.insert(names[size_t(i)], user.text(attribute));
    }
    return object;
}

RemoteUser remoteUserFromJson(const QJsonObject &object)
{
    std::array<QByteArray, RemoteUser::attributes> texts;
    RemoteUser::Texts views;
    for (size_t i = 0; i < texts.size(); ++i) {
        texts[i] = object.value(names[i]).toString().toUtf8();
        views[i] = texts[i];
    }
    return RemoteUser(views, object.value(u"active"_s).toBool(true));
}

} // namespace gatehouse
