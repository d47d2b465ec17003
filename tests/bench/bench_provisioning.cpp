// SPDX-License-Identifier: Apache-2.0
// Rows P1 and P2 of the performance table through the whole engine, with its intent log: creating people at a provider
// that takes its time, against that time, and at one that answers at once, against a raw socket. Then how planning
// grows with n, and, with a number as argument, that many people provisioned and compared.
#include "app/directory/UserTable.h"
#include "app/practice/PracticeServer.h"
#include "app/store/Workspace.h"
#include "models/scim/ScimMapping.h"
#include "tests/bench/Ratios.h"
#include "tests/support/Directory.h"
#include "tests/support/ProvisioningConsole.h"
#include "tests/support/Waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <arpa/inet.h>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

using namespace gatehouse;
using namespace gatehouse::bench;
using namespace Qt::StringLiterals;

namespace
{

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "bench_provisioning: %s\n", qPrintable(why));
    std::exit(1);
}

template <typename T> T must(Result<T> result)
{
    if (!result)
        fail(result.error().message);
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// A workspace with people in one bound group, and a practice provider.
class Provisioned
{
public:
    Provisioned(int people, const QStringList &faults) : m_server(practice(faults))
    {
        must(waited(m_database.open({m_folder.filePath(u"bench.gatehouse"_s)}, true)));
        Workspace workspace(m_database);
        const Actor actor{u"cli"_s, u"bench"_s};
        must(waited(workspace.create({{}, u"Bench"_s, u"https://sso.example"_s, 0}, actor)));
        const QList<UserId> ids = must(waited(
            m_database.transaction([people](Connection &connection) { return insert(connection, people); }), 600000));
        const UserGroupId staff = Directory::addGroup(m_database, u"Staff"_s, {});
        if (auto bound = waited(m_database.transaction([&](Connection &connection) -> Result<qint64> {
                return connection.change(u"INSERT INTO memberships (group_id, user_id) SELECT ?, id FROM users"_s,
                                         {staff.toString()});
            }),
                                60000);
            !bound)
            fail(bound.error().message);
        m_console =
            std::make_unique<ProvisioningConsole>(m_database, u"custom"_s, m_server->baseUrl(), m_server->token());
        m_console->setGroupManagement(false);
        m_console->bind({staff});
    }

    /// Milliseconds of a run, from its start to its end.
    double run(int atOnce, qint64 expected)
    {
        m_console->context.atOnce = atOnce;
        const auto run = m_console->newRun();
        std::optional<Result<ProvisioningOutcome>> end;
        QObject::connect(run.get(), &ProvisioningRun::ended, run.get(),
                         [&end](const Result<ProvisioningOutcome> &outcome) { end = outcome; });
        QElapsedTimer clock;
        clock.start();
        run->start();
        while (!end)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const double milliseconds = double(clock.nsecsElapsed()) / 1e6;
        const auto outcome = must(*end);
        if (outcome.done != expected || outcome.failed + outcome.waiting > 0)
            fail(u"%1 done, %2 failed, %3 wait: %4"_s.arg(outcome.done)
                     .arg(outcome.failed)
                     .arg(outcome.waiting)
                     .arg(outcome.problem));
        return milliseconds;
    }

    ProvisioningConsole &console() { return *m_console; }
    PracticeServer &server() { return *m_server; }

private:
    static std::unique_ptr<PracticeServer> practice(const QStringList &faults)
    {
        PracticeOptions options;
        options.profile = *practiceProfile(u"netskope"_s);
        for (const QString &fault : faults)
            options.faults.append(must(practiceFault(fault)));
        return must(PracticeServer::start(options));
    }
    static Result<QList<UserId>> insert(Connection &connection, int people)
    {
        QList<UserId> ids;
        for (int i = 0; i < people; ++i) {
            User user;
            user.id = UserId::create();
            user.username = u"person%1@orchard.example"_s.arg(i);
            user.email = user.username;
            user.firstname = u"Given%1"_s.arg(i % 100);
            user.lastname = u"Family%1"_s.arg(i % 1000);
            user.version = 1;
            user.created = user.updated = QDateTime::currentDateTimeUtc();
            if (auto written = UserTable::insert(connection, user); !written)
                return failure(written.error());
            ids.append(user.id);
        }
        return ids;
    }

    QTemporaryDir m_folder;
    Database m_database;
    std::unique_ptr<PracticeServer> m_server;
    std::unique_ptr<ProvisioningConsole> m_console;
};

/// Milliseconds to create people through one socket, one after another, looking at no byte of the answers.
double createRaw(const PracticeServer &server, int people)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(quint16(server.baseUrl().port()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        fail(u"the raw socket does not connect"_s);
    QElapsedTimer clock;
    clock.start();
    char buffer[16 * 1024];
    for (int i = 0; i < people; ++i) {
        const QByteArray body = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"raw" +
                                QByteArray::number(i) + "\",\"externalId\":\"" + QByteArray::number(i) +
                                "\",\"active\":true}";
        const QByteArray request =
            "POST " + server.baseUrl().path().toUtf8() +
            "/Users HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + server.token().bytes() +
            "\r\nContent-Type: application/scim+json\r\nContent-Length: " + QByteArray::number(body.size()) +
            "\r\n\r\n" + body;
        if (::send(socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size())
            fail(u"the raw socket does not send"_s);
        qint64 have = 0, whole = -1;
        while (whole < 0 || have < whole) {
            const auto got = ::recv(socket, buffer + have, sizeof buffer - 1 - size_t(have), 0);
            if (got <= 0)
                fail(u"the raw socket was closed"_s);
            have += got;
            buffer[have] = '\0';
            const char *end = std::strstr(buffer, "\r\n\r\n");
            if (whole < 0 && end)
                whole = end + 4 - buffer + std::atoll(std::strstr(buffer, "Content-Length: ") + 16);
        }
        if (std::strncmp(buffer, "HTTP/1.1 201", 12) != 0)
            fail(u"the raw create was refused"_s);
    }
    const double milliseconds = double(clock.nsecsElapsed()) / 1e6;
    ::close(socket);
    return milliseconds;
}

/// P1: creating is to take as long as the provider takes, however many are in flight.
bool latency()
{
    constexpr int people = 200;
    constexpr int milliseconds = 25;
    bool kept = true;
    for (const int atOnce : {1, 4}) {
        QList<double> limit, ours;
        for (int round = 0; round < 3; ++round) {
            Provisioned world(people, {u"slow:ms=%1:method=POST"_s.arg(milliseconds)});
            limit.append(double(people) * milliseconds / atOnce);
            ours.append(world.run(atOnce, people));
        }
        const QByteArray row = "P1 create, " + QByteArray::number(atOnce) + " in flight";
        kept &= printRatios(row.constData(), limit, ours, 1.08, "ms");
    }
    return kept;
}

bool cost()
{
    constexpr int people = 500;
    QList<double> limit, ours;
    for (int round = 0; round < 5; ++round) {
        Provisioned world(people, {});
        ours.append(world.run(4, people) / people);
        limit.append(createRaw(world.server(), people) / people);
    }
    return printRatios("P2 cost of a create", limit, ours, 16, "ms");
}

/// Planning alone, with nothing at the provider and with everything there.
void growth()
{
    std::printf("\nHow planning grows\n%10s %16s %16s\n", "people", "all new, us each", "all there, us each");
    for (const int people : {1000, 10000, 100000}) {
        ProvisioningInput input;
        const Catalog catalog = Catalog::load({});
        input.userMappings = catalog.find(u"netskope"_s)->userMappings;
        BoundGroup staff;
        staff.group.id = UserGroupId::create();
        staff.group.name = u"Staff"_s;
        RemoteState there;
        for (int i = 0; i < people; ++i) {
            User user;
            user.id = UserId::create();
            user.username = u"person%1"_s.arg(i);
            user.email = user.username + u"@orchard.example"_s;
            user.firstname = u"Given%1"_s.arg(i % 100);
            input.people.append(user);
            staff.members.append(user.id);
            RemoteAccount account;
            account.remoteId = QString::number(i);
            account.name = user.username;
            account.managed = true;
            account.known = scimUser(user, input.userMappings, input.manners);
            account.known.insert(u"externalId"_s, user.id.toString());
            there.accounts.insert(user.id, account);
        }
        input.groups = {staff};
        QElapsedTimer clock;
        clock.start();
        if (planProvisioning(input, {}).changes.size() != people)
            fail(u"a plan lost somebody"_s);
        const double fresh = double(clock.nsecsElapsed()) / 1e3 / people;
        clock.start();
        if (!planProvisioning(input, there).changes.isEmpty())
            fail(u"a plan changes what is there"_s);
        std::printf("%10d %16.1f %16.1f\n", people, fresh, double(clock.nsecsElapsed()) / 1e3 / people);
    }
}

double residentMegabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// R24: provider and console in one process, so the memory is that of both.
void many(int people)
{
    std::printf("\n%d people\n", people);
    QElapsedTimer clock;
    const auto tell = [&clock](const char *what) {
        std::printf("%-44s %8.1f s, at most %5.0f MB so far\n", what, double(clock.elapsed()) / 1000,
                    residentMegabytes());
        std::fflush(stdout);
        clock.restart();
    };
    clock.start();
    Provisioned world(people, {});
    tell("directory written");
    if (must(world.console().preview()).changes.size() != people)
        fail(u"the preview lost somebody"_s);
    tell("preview: everybody is new");
    world.run(4, people);
    tell("created, one by one, 4 in flight");
    if (!must(world.console().preview()).changes.isEmpty())
        fail(u"the second preview sends something"_s);
    tell("preview: nothing to send");
    const auto compared = must(world.console().preview({}, LookupDepth::Everything));
    if (!compared.changes.isEmpty() || compared.comparison->accounts != people)
        fail(u"the comparison differs"_s);
    tell("compared with the provider: nothing differs");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    bool kept = latency();
    kept &= cost();
    growth();
    if (argc > 1)
        many(std::atoi(argv[1]));
    return kept ? 0 : 1;
}
