// SPDX-License-Identifier: Apache-2.0
#include "tests/support/InspectionMain.h"

#include "app/inspection/CborFields.h"
#include "app/inspection/InspectionWorker.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gatehouse
{

namespace
{

/// Answers as a worker that did what it was told and got away with it.
int misbehave(const QByteArray &how)
{
    if (how == "crash")
        raise(SIGSEGV);
    while (how == "hang")
        (void)std::clock();
    std::vector<std::vector<char>> hoard;
    while (how == "memory")
        hoard.emplace_back(16 * 1024 * 1024, 'x');
    QList<QByteArray> of;
    while (how == "memory of Qt")
        of.append(QByteArray(16 * 1024 * 1024, 'x'));
    if (how == "many") {
        std::putchar(0x9f);
        for (int i = 0; i <= cbor::mostItems; ++i)
            std::putchar(0);
        std::putchar(0xff);
    }
    if (how == "pieces")
        std::puts("\x43xyz");
    if (how == "endless piece")
        std::fputs("\x5a\x7f\xff\xff\xff", stdout);
    if (how == "nonsense")
        std::puts("nonsense");
    if (how == "socket")
        (void)socket(AF_INET, SOCK_STREAM, 0);
    const QString path = QFile::decodeName(how.mid(how.indexOf(' ') + 1));
    if (how.startsWith("write ")) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write("owned") > 0 && file.flush() ? 0 : 77;
    }
    if (how.startsWith("remove "))
        return QFile::remove(path) ? 0 : 77;
    const QByteArray name = QFile::encodeName(path);
    if (how.startsWith("truncate "))
        return truncate(name.constData(), 0) == 0 || open(name.constData(), O_RDONLY | O_TRUNC) >= 0 ||
                       chmod(name.constData(), 0777) == 0
                   ? 0
                   : 77;
    if (how == "fork")
        return fork() >= 0 || kill(getppid(), 0) == 0 ? 0 : 77;
    return 0;
}

/// Crashes where the request holds these bytes; else it is put back.
void crashAt(const QByteArray &mark)
{
    QByteArray request(64 * 1024, '\0'), all;
    for (ssize_t got = 0; (got = ::read(STDIN_FILENO, request.data(), size_t(request.size()))) > 0;)
        all.append(request.constData(), got);
    if (all.contains(mark))
        raise(SIGSEGV);
    const int again = memfd_create("request", 0);
    if (::write(again, all.constData(), size_t(all.size())) != all.size() || lseek(again, 0, SEEK_SET) != 0 ||
        dup2(again, STDIN_FILENO) < 0)
        _exit(78);
}

/// What the worker writes goes out through here as far as so many octets; then something happens.
class HeldOutput
{
public:
    HeldOutput(qsizetype most, std::function<void()> then)
    {
        int ends[2] = {-1, -1};
        m_out = dup(STDOUT_FILENO);
        if (m_out < 0 || pipe(ends) != 0 || dup2(ends[1], STDOUT_FILENO) < 0)
            _exit(78);
        close(ends[1]);
        m_thread = std::thread([this, in = ends[0], most, then = std::move(then)]() mutable {
            QByteArray some(4096, '\0');
            for (ssize_t got = 0; (got = ::read(in, some.data(), size_t(some.size()))) > 0; most -= got) {
                if (most > 0 && most <= got)
                    then();
                if (::write(m_out, some.constData(), size_t(got)) != got)
                    _exit(78);
            }
        });
    }
    ~HeldOutput()
    {
        std::fflush(stdout);
        close(STDOUT_FILENO);
        m_thread.join();
    }

private:
    int m_out = -1;
    std::thread m_thread;
};

void waitFor(const QString &path)
{
    while (!QFile::exists(path))
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

} // namespace

std::optional<int> inspectionMain(int &argc, char **argv)
{
    if (!InspectionWorker::isMeant(argc, argv))
        return std::nullopt;
    QCoreApplication application(argc, argv);
    const QByteArray how = qgetenv("GATEHOUSE_TEST_WORKER");
    std::unique_ptr<HeldOutput> held;
    const QList<QByteArray> words = how.split(' ');
    if (how.startsWith("crash after "))
        held = std::make_unique<HeldOutput>(words[2].toLongLong(), [] { raise(SIGSEGV); });
    else if (how.startsWith("wait after "))
        held = std::make_unique<HeldOutput>(words[2].toLongLong(),
                                            [path = QFile::decodeName(words[3])] { waitFor(path); });
    else if (how.startsWith("wait "))
        waitFor(QFile::decodeName(how.mid(5)));
    const bool isChoosy = how.startsWith("crash at ");
    if (isChoosy)
        crashAt(how.mid(9));
    if (how.isEmpty() || isChoosy || held || how.startsWith("wait "))
        return InspectionWorker::run(QCoreApplication::arguments());
    InspectionWorker::giveUp(QCoreApplication::arguments());
    return misbehave(how);
}

} // namespace gatehouse
