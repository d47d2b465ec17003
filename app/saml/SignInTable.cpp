// SPDX-License-Identifier: Apache-2.0
#include "app/saml/SignInTable.h"

#include "app/applications/ApplicationTable.h"
#include "app/applications/CertificateTable.h"
#include "app/directory/UserTable.h"
#include "app/events/EventTable.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SignInTable)
};

Result<QStringList> boundGroupsOf(Connection &connection, const ApplicationId &application, const UserId &user)
{
    auto query = connection.exec(u"SELECT g.name FROM bindings b JOIN memberships m ON m.group_id = b.group_id "
                                 "JOIN user_groups g ON g.id = b.group_id WHERE b.application_id = ? AND m.user_id = ? "
                                 "ORDER BY g.name_key"_s,
                                 {application.toString(), user.toString()});
    if (!query)
        return failure(query.error());
    QStringList names;
    while (query->next())
        names += query->value(0).toString();
    return names;
}

QString randomNameId()
{
    quint32 words[5];
    QRandomGenerator::system()->fillRange(words);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words), sizeof words).toHex());
}

} // namespace

namespace SignInTable
{

Result<Application> findByUrlName(Connection &connection, const QString &name)
{
    auto query = connection.exec(u"SELECT id, idp_url FROM applications WHERE idp_url <> ''"_s);
    if (!query)
        return failure(query.error());
    QStringList ids;
    while (query->next()) {
        if (query->value(1).toString().section(u'/', -1, -1, QString::SectionSkipEmpty) == name)
            ids += query->value(0).toString();
    }
    if (ids.isEmpty() || name.isEmpty())
        return failure(ErrorKind::NotFound,
                       Texts::tr("There is no application at this address. Compare the IDP URL at the service provider "
                                 "with the SSO IdP URL of the application."));
    if (ids.size() > 1)
        return failure(
            ErrorKind::Conflict,
            Texts::tr("Two applications have an SSO IdP URL that ends in “%1”. Delete one of them and add it "
                      "anew under another name.")
                .arg(name));
    return ApplicationTable::find(connection, ApplicationId::fromString(ids.first()));
}

Result<Facts> factsOf(Connection &connection, const ApplicationId &application, const UserId &user)
{
    Facts result;
    auto found = ApplicationTable::find(connection, application);
    if (!found)
        return failure(found.error());
    result.facts.application = *found;
    auto certificate = CertificateTable::find(connection, application, CertificateTable::Role::Current);
    if (!certificate)
        return failure(certificate.error());
    result.certificate = *certificate;
    if (result.certificate)
        result.facts.certificateExpires = result.certificate->certificate.notAfter;
    auto person = UserTable::find(connection, user);
    if (!person)
        return failure(person.error());
    result.facts.user = *person;
    auto groups = boundGroupsOf(connection, application, user);
    if (!groups)
        return failure(groups.error());
    result.facts.groups = *groups;
    return result;
}

Result<bool> rememberRequest(Connection &connection, const ApplicationId &application, const QString &requestId,
                             const QDateTime &expires, const QDateTime &now)
{
    auto purged = connection.change(u"DELETE FROM authn_requests WHERE expires <= ?"_s, {now});
    if (!purged)
        return failure(purged.error());
    auto added = connection.change(u"INSERT INTO authn_requests (application_id, request_id, expires) "
                                   "VALUES (?, ?, ?) ON CONFLICT DO NOTHING"_s,
                                   {application.toString(), requestId, expires});
    if (!added)
        return failure(added.error());
    return *added == 1;
}

Result<QString> persistentNameId(Connection &connection, const UserId &user, const QString &spEntityId)
{
    const QString find = u"SELECT name_id FROM name_ids WHERE user_id = ? AND sp_entity_id = ?"_s;
    auto row = connection.first(find, {user.toString(), spEntityId});
    if (!row)
        return failure(row.error());
    if (!row->isEmpty())
        return row->first().toString();
    const QString made = randomNameId();
    auto added = connection.change(u"INSERT INTO name_ids (user_id, sp_entity_id, name_id, created) "
                                   "VALUES (?, ?, ?, ?)"_s,
                                   {user.toString(), spEntityId, made, QDateTime::currentDateTimeUtc()});
    if (!added)
        return failure(added.error());
    return made;
}

Result<void> append(Connection &connection, const Outcome &outcome)
{
    Event event;
    event.type = u"sso_auth"_s;
    event.success = outcome.reason.isEmpty();
    event.errorMessage = outcome.reason;
    event.applicationId = outcome.application.id.toString();
    event.applicationName = outcome.application.displayLabel;
    event.resourceType = u"user"_s;
    if (outcome.user) {
        event.resourceId = outcome.user->id.toString();
        event.resourceName = outcome.user->username;
    }
    event.initiatedBy = outcome.rehearsedBy.value_or(Actor{u"person"_s, event.resourceName});
    event.details = {{u"idp_initiated"_s, outcome.idpInitiated},
                     {u"application"_s, QJsonObject{{u"id"_s, event.applicationId},
                                                    {u"name"_s, outcome.application.connectorId},
                                                    {u"display_label"_s, outcome.application.displayLabel},
                                                    {u"sso_url"_s, outcome.application.idpUrl}}}};
    const auto note = [&event](const QString &key, const QString &value) {
        if (!value.isEmpty())
            event.details.insert(key, value);
    };
    note(u"request_id"_s, outcome.requestId);
    note(u"response_id"_s, outcome.responseId);
    note(u"assertion_id"_s, outcome.assertion.id);
    note(u"name_id"_s, outcome.assertion.nameId);
    note(u"service_provider"_s, outcome.assertion.audience);
    if (outcome.rehearsedBy)
        event.details.insert(u"purpose"_s, u"rehearsal"_s);
    auto appended = EventTable::append(connection, event);
    if (!appended)
        return failure(appended.error());
    return {};
}

} // namespace SignInTable
} // namespace gatehouse
