// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeServer.h"

#include "app/practice/PracticeDiscovery.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

using Collection = PracticeDirectory::Kind;
using Fault = PracticeFault::Kind;

const PracticeFault *find(const QList<PracticeFault> &faults, Fault kind)
{
    const auto at =
        std::find_if(faults.begin(), faults.end(), [kind](const PracticeFault &one) { return one.kind == kind; });
    return at == faults.end() ? nullptr : &*at;
}

Secret randomToken()
{
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return Secret(
        "practice-" +
        QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64(QByteArray::Base64UrlEncoding));
}

bool mayEnter(const ServerRequest &request, const Secret &token)
{
    const QByteArray expected = "Bearer " + token.bytes();
    const QByteArray got = request.headers.value("authorization");
    return got.size() == expected.size() &&
           CRYPTO_memcmp(got.constData(), expected.constData(), size_t(got.size())) == 0;
}

/// What a fault does to the rows of a list.
void spoil(QJsonObject &body, const QList<PracticeFault> &faults)
{
    if (find(faults, Fault::WrongTotal))
        body.insert(u"totalResults"_s, body.value(u"totalResults"_s).toInteger() * 2);
    if (find(faults, Fault::NoTotal)) {
        body.remove(u"totalResults"_s);
        body.insert(u"Resources"_s, body.value(u"Resources"_s).toArray()); // without either it is no list
    }
    QJsonArray rows = body.value(u"Resources"_s).toArray();
    if (rows.isEmpty())
        return;
    if (find(faults, Fault::Duplicate))
        rows.append(rows.first());
    if (find(faults, Fault::NoId)) {
        for (qsizetype i = 9; i < rows.size(); i += 10) {
            QJsonObject row = rows[i].toObject();
            row.remove(u"id"_s);
            rows[i] = row;
        }
    }
    if (find(faults, Fault::NoMembers)) {
        for (QJsonValueRef row : rows) {
            QJsonObject group = row.toObject();
            group.remove(u"members"_s);
            row = group;
        }
    }
    body.insert(u"Resources"_s, rows);
}

/// What a PATCH is refused for, or how it is ignored.
std::optional<PracticeAnswer> spoiltPatch(const QJsonObject &patchOp, const QList<PracticeFault> &faults,
                                          const PracticeAnswer &held)
{
    if (find(faults, Fault::NoPatch))
        return practiceError(501, u"PATCH is not supported"_s);
    const QJsonArray operations = patchOp.value(u"Operations"_s).toArray();
    if (operations.size() > 1 && find(faults, Fault::OneOperation))
        return practiceError(400, u"One operation at a time"_s, u"invalidSyntax"_s);
    for (const QJsonValue &operation : operations) {
        const QString path = operation[u"path"].toString();
        if (!path.isEmpty() && find(faults, Fault::NoPatchPath) && operation[u"op"].toString() != u"remove")
            return practiceError(400, u"path is not supported"_s, u"invalidPath"_s);
        if (path.contains(u'[') && find(faults, Fault::NoMemberFilter))
            return practiceError(400, u"filters in a path are not supported"_s, u"invalidPath"_s);
    }
    if (find(faults, Fault::PatchIgnored))
        return held;
    return std::nullopt;
}

/// The PATCH as a server with faults understands it.
QJsonObject heard(QJsonObject patchOp, const QList<PracticeFault> &faults)
{
    if (!find(faults, Fault::RemoveTakesAll))
        return patchOp;
    QJsonArray operations = patchOp.value(u"Operations"_s).toArray();
    for (QJsonValueRef each : operations) {
        QJsonObject operation = each.toObject();
        if (operation.value(u"op"_s).toString() == u"remove")
            operation.remove(u"value"_s);
        each = operation;
    }
    patchOp.insert(u"Operations"_s, operations);
    return patchOp;
}

/// What was sent, as a server keeps it that has its own way of writing texts.
QJsonValue normalised(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().simplified();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (QJsonValueRef each : array)
            each = normalised(each);
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (QJsonValueRef each : object)
        each = normalised(each);
    return object;
}

QString versionOf(const QJsonObject &resource)
{
    const QByteArray json = QJsonDocument(resource).toJson(QJsonDocument::Compact);
    return u"W/\"%1\""_s.arg(
        QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha1).toHex().left(12)));
}

/// Faults that answer in the place of the provider.
std::optional<ServerReply> faultReply(const QList<PracticeFault> &faults)
{
    ServerReply reply;
    if (find(faults, Fault::Reset))
        reply.ending = ServerReply::Ending::Reset;
    else if (find(faults, Fault::Hang))
        reply.ending = ServerReply::Ending::Hang;
    else if (find(faults, Fault::Html))
        return ServerReply{.status = 200,
                           .type = "text/html; charset=utf-8",
                           .headers = {},
                           .body = "<!DOCTYPE html><title>Sign in</title><h1>Sign in</h1>"};
    else if (find(faults, Fault::Redirect))
        return ServerReply{
            .status = 302, .type = {}, .headers = {{"Location", "https://sign-in.orchard.example/"}}, .body = {}};
    else
        return std::nullopt;
    return reply;
}

} // namespace

Result<std::unique_ptr<PracticeServer>> PracticeServer::start(const PracticeOptions &options)
{
    if (!options.address.isLoopback())
        return failure(ErrorKind::Invalid, QCoreApplication::translate(
                                               "PracticeServer", "The practice provider speaks plain http, so it "
                                                                 "listens on loopback only. Use 127.0.0.1 or [::1]."));
    std::unique_ptr<PracticeServer> server(new PracticeServer(options));
    auto listener =
        HttpListener::start(options.address, options.port,
                            [self = server.get()](const ServerRequest &request) { return self->answer(request); });
    if (!listener)
        return failure(listener.error());
    server->m_listener = std::move(*listener);
    server->m_serviceProvider.setOrigin(server->m_listener->url());
    return server;
}

PracticeServer::PracticeServer(const PracticeOptions &options)
    : m_profile(options.profile)
    , m_token(options.token.isEmpty() ? randomToken() : options.token)
    , m_directory(options.profile, options.people)
    , m_serviceProvider(options.profile)
    , m_faults(options.faults)
{
}

PracticeServer::~PracticeServer() = default;

QUrl PracticeServer::baseUrl() const
{
    QUrl url = m_listener->url();
    url.setPath(m_profile.path);
    return url;
}

QStringList PracticeServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

QList<PracticeServer::Write> PracticeServer::writes() const
{
    const std::lock_guard lock(m_mutex);
    return m_writes;
}

ServerReply PracticeServer::answer(const ServerRequest &request)
{
    if (auto page = m_serviceProvider.answer(request))
        return *page;
    const QByteArray base = m_profile.path.toLatin1();
    const QByteArray path = request.path.startsWith(base) ? request.path.mid(base.size()) : QByteArray();
    {
        const std::lock_guard lock(m_mutex);
        m_requests.append(QString::fromLatin1(request.method + ' ' + path));
        if (request.method != "GET")
            m_writes.append({QString::fromLatin1(request.method), QString::fromLatin1(path),
                             QJsonDocument::fromJson(request.body).object()});
    }
    const auto faults = m_faults.happening(request, path);
    if (auto reply = faultReply(faults))
        return *reply;

    PracticeAnswer answer;
    ServerReply reply;
    if (const auto *status = find(faults, Fault::Status)) {
        answer = practiceError(status->status, u"Fault on demand"_s);
        if (!status->retryAfter.isEmpty())
            reply.headers.emplace_back("Retry-After", status->retryAfter);
    } else if (!mayEnter(request, m_token)) {
        answer = practiceError(401, u"The bearer token is missing or not known"_s);
        reply.headers.emplace_back("WWW-Authenticate", "Bearer");
    } else {
        answer = route(request, path, faults);
    }
    reply.status = answer.status;
    if (!answer.body.isEmpty()) {
        reply.type = "application/scim+json";
        reply.body = QJsonDocument(answer.body).toJson(QJsonDocument::Compact);
    }
    if (find(faults, Fault::BadJson))
        reply.body.chop(reply.body.size() / 2);
    if (find(faults, Fault::Cut))
        reply.ending = ServerReply::Ending::Cut;
    if (const auto *slow = find(faults, Fault::Slow))
        reply.delay = std::chrono::milliseconds(slow->milliseconds);
    return reply;
}

PracticeAnswer PracticeServer::route(const ServerRequest &request, const QByteArray &path,
                                     const QList<PracticeFault> &faults)
{
    const auto parts = path.split('/');
    if (parts.size() < 2 || parts.size() > 3 || !parts.first().isEmpty())
        return practiceError(404, u"There is nothing at this path"_s);
    const QString id = parts.size() == 3 ? QString::fromUtf8(QByteArray::fromPercentEncoding(parts[2])) : QString();
    if (parts[1] == "Users")
        return resource(Collection::Users, id, request, faults);
    if (parts[1] == "Groups")
        return resource(Collection::Groups, id, request, faults);
    if (request.method == "GET") {
        const PracticeAbilities can{!find(faults, Fault::NoPatch), !find(faults, Fault::NoFilter)};
        if (const auto discovery = practiceDiscovery(parts[1], m_profile, can))
            return {200, *discovery};
    }
    return practiceError(404, u"There is nothing at this path"_s);
}

PracticeAnswer PracticeServer::resource(Collection kind, const QString &id, const ServerRequest &request,
                                        const QList<PracticeFault> &faults)
{
    const auto &method = request.method;
    const PracticeAnswer held = id.isEmpty() ? PracticeAnswer() : m_directory.get(kind, id);
    const QString version = !id.isEmpty() && held.status == 200 ? versionOf(held.body) : QString();
    if (method == "GET" && !id.isEmpty()) {
        PracticeAnswer answer = held;
        if (find(faults, Fault::NoMembers))
            answer.body.remove(u"members"_s);
        if (find(faults, Fault::Versions) && held.status == 200) {
            QJsonObject meta = answer.body.value(u"meta"_s).toObject();
            meta.insert(u"version"_s, version);
            answer.body.insert(u"meta"_s, meta);
        }
        return answer;
    }
    if (!version.isEmpty() && find(faults, Fault::Versions) && request.headers.value("if-match") != version.toUtf8())
        return practiceError(412, u"The resource has another version"_s);
    if (method == "GET") {
        const auto number = [&](const QString &key, int otherwise) {
            bool ok = false;
            const int value = request.query.queryItemValue(key, QUrl::FullyDecoded).toInt(&ok);
            return ok ? value : otherwise;
        };
        PracticeListQuery query;
        query.filter = request.query.queryItemValue(u"filter"_s, QUrl::FullyDecoded);
        if (!query.filter.isEmpty() && find(faults, Fault::NoFilter))
            return practiceError(501, u"Filters are not supported"_s);
        query.startIndex = find(faults, Fault::IgnoreStartIndex) ? 1 : number(u"startIndex"_s, 1);
        query.count = find(faults, Fault::IgnoreCount) ? -1 : std::max(-1, number(u"count"_s, -1));
        query.withMembers = request.query.queryItemValue(u"attributes"_s, QUrl::FullyDecoded).contains(u"members"_s);
        auto answer = m_directory.list(kind, query);
        if (answer.status == 200)
            spoil(answer.body, faults);
        return answer;
    }
    if (method == "DELETE")
        return m_directory.remove(kind, id);
    auto document = QJsonDocument::fromJson(request.body);
    if (document.isObject() && find(faults, Fault::Normalises))
        document = QJsonDocument(normalised(document.object()).toObject());
    if (!document.isObject())
        return practiceError(400, u"The body is not a JSON object"_s, u"invalidSyntax"_s);
    if (method == "POST" && id.isEmpty()) {
        QJsonObject made = document.object();
        if (made.contains(u"members"_s) && find(faults, Fault::NoMembersOnCreate))
            return practiceError(400, u"members are not allowed here"_s, u"invalidValue"_s);
        if (find(faults, Fault::MembersLater))
            made.remove(u"members"_s);
        auto answer = m_directory.create(kind, made);
        if (find(faults, Fault::NoId))
            answer.body.remove(u"id"_s);
        return answer;
    }
    if (method == "PUT")
        return m_directory.replace(kind, id, document.object());
    if (method == "PATCH") {
        if (auto spoilt = spoiltPatch(document.object(), faults, held))
            return *spoilt;
        return m_directory.patch(kind, id, heard(document.object(), faults));
    }
    return practiceError(405, u"%1 is not possible here"_s.arg(QString::fromLatin1(method)));
}

} // namespace gatehouse
