// SPDX-License-Identifier: Apache-2.0
// Row R24 of the requirements: what the preview of an application with that many people weighs (100,000 unless an
// argument says otherwise), as the window makes it, at a provider that has nobody of them. The memory is that of the
// whole program, the provider included; a bare program with the workspace open is said beside it.
#include "app/directory/UserTable.h"
#include "app/practice/PracticeServer.h"
#include "app/store/Workspace.h"
#include "models/provisioning/PendingChangesModel.h"
#include "tests/support/Directory.h"
#include "tests/support/ProvisioningConsole.h"
#include "tests/support/Waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <malloc.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

constexpr double mostMegabytes = 500;

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "bench_preview: %s\n", qPrintable(why));
    std::exit(1);
}

template <typename T> T must(Result<T> result)
{
    if (!result)
        fail(result.error().message);
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// A line of /proc/self/status, in MB.
double megabytes(const QByteArray &name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        fail(file.errorString());
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void tell(const char *what)
{
    const struct mallinfo2 heap = mallinfo2();
    std::printf("%-40s heap %6.1f MB, resident %6.1f MB, at most %6.1f MB so far\n", what,
                double(heap.uordblks + heap.hblkhd) / 1024 / 1024, megabytes("VmRSS"), megabytes("VmHWM"));
    std::fflush(stdout);
}

Result<bool> insert(Connection &connection, int people)
{
    for (int i = 0; i < people; ++i) {
        User user;
        user.id = UserId::create();
        user.username = u"person%1@orchard.example"_s.arg(i);
        user.email = user.username;
        user.firstname = u"Given%1"_s.arg(i % 100);
        user.lastname = u"Family%1"_s.arg(i % 1000);
        user.department = u"Department %1"_s.arg(i % 50);
        user.version = 1;
        user.created = user.updated = QDateTime::currentDateTimeUtc();
        if (auto written = UserTable::insert(connection, user); !written)
            return failure(written.error());
    }
    return true;
}

/// A file with people in one bound group; another program writes it, so that its memory does not count.
int writeWorkspace(const QString &file, int people, const QUrl &baseUrl)
{
    Database database;
    must(waited(database.open({file}, true)));
    Workspace workspace(database);
    must(waited(workspace.create({{}, u"Bench"_s, u"https://sso.example"_s, 0}, {u"cli"_s, u"bench"_s})));
    must(waited(database.transaction([people](Connection &connection) { return insert(connection, people); }), 600000));
    const UserGroupId staff = Directory::addGroup(database, u"Staff"_s, {});
    must(waited(database.transaction([&](Connection &connection) -> Result<qint64> {
        return connection.change(u"INSERT INTO memberships (group_id, user_id) SELECT ?, id FROM users"_s,
                                 {staff.toString()});
    }),
                60000));
    ProvisioningConsole console(database, u"custom"_s, baseUrl, Secret("the-token"));
    console.bind({staff});
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int people = argc > 1 ? std::atoi(argv[1]) : 100'000;
    if (argc == 4)
        return writeWorkspace(QString::fromLocal8Bit(argv[2]), people, QUrl(QString::fromLocal8Bit(argv[3])));
    PracticeOptions options;
    options.profile = *practiceProfile(u"netskope"_s);
    options.token = Secret("the-token");
    const auto server = must(PracticeServer::start(options));
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"bench.gatehouse"_s);
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedChannels);
    writer.start(app.applicationFilePath(), {QString::number(people), file, server->baseUrl().toString()});
    if (!writer.waitForFinished(-1) || writer.exitCode() != 0)
        fail(u"the workspace was not written"_s);

    Database database;
    must(waited(database.open({file}, false)));
    ProvisioningConsole console(database, u"custom"_s, server->baseUrl(), server->token());
    std::printf("A preview of %d people\n", people);
    tell("the workspace is open");
    PendingChangesModel model;
    QElapsedTimer clock;
    clock.start();
    {
        const ProvisioningPlan plan = must(console.preview());
        if (plan.changes.size() < people)
            fail(u"the preview lost somebody"_s);
        tell("the plan is made");
        model.setPlan(plan);
        tell("and shown");
    }
    QCoreApplication::processEvents();
    tell("the model alone is left");
    std::printf("%.1f s\n", double(clock.elapsed()) / 1000);
    if (megabytes("VmHWM") <= mostMegabytes)
        return 0;
    std::printf("more than the %.0f MB of R24\n", mostMegabytes);
    return 1;
}
