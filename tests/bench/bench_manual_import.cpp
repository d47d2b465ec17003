// SPDX-License-Identifier: Apache-2.0
// Row R24 of spec/security.md: the window's own page of manual import, with everybody at a server of 1,000 people a
// page. How soon the first page can be used and the whole list is there, what the window needs of memory, and the
// longest time it stood still while it listed, searched, sorted, selected and imported.
//   with-keyring bench_manual_import [PEOPLE]      100,000 unless told otherwise; the token is in the keychain
#include "app/Services.h"
#include "app/Settings.h"
#include "tests/bench/FrameClock.h"
#include "tests/bench/PageServer.h"
#include "ui/MainWindow.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ConfirmDialog.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/HouseTable.h"

#include <QAbstractButton>
#include <QDir>
#include <QEventLoop>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace gatehouse;
using namespace gatehouse::bench;
using namespace Qt::StringLiterals;

namespace
{

constexpr int perPage = 1000;

template <typename T> T answer(const Future<T> &future)
{
    QEventLoop loop;
    async::whenDone(future, &loop, [&loop](const Result<T> &) { loop.quit(); });
    loop.exec();
    const Result<T> result = async::outcome(future);
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// Milliseconds until it is so.
template <typename Condition> double waitFor(const char *what, int limit, Condition condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > limit) {
            for (const QWidget *widget : QApplication::allWidgets())
                if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->isVisible())
                    std::fprintf(stderr, "%s\n", qPrintable(label->text()));
            qFatal("%s: not within %d ms", what, limit);
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Lets the window do what is left to do.
void settle()
{
    QEventLoop loop;
    QTimer::singleShot(400, &loop, &QEventLoop::quit);
    loop.exec();
}

template <typename T> T *find(const QWidget *in, const QString &name)
{
    T *widget = in->findChild<T *>(name);
    if (!widget)
        qFatal("the window has no %s", qPrintable(name));
    return widget;
}

/// As a person presses it: queued, so that what it takes is a frame like any other.
void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}, const QString &text = {})
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
        QCoreApplication::postEvent(widget, new QKeyEvent(type, key, modifiers, text));
}

/// Whether a row was painted since.
class Painted : public QObject
{
public:
    explicit Painted(HouseTable *table) : m_table(table) { table->viewport()->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_table->model()->rowCount() > 0)
            seen = true;
        return QObject::eventFilter(watched, event);
    }
    bool seen = false;

private:
    HouseTable *m_table;
};

ApplicationId addApplication(Services &services, quint16 port)
{
    const Actor actor{u"admin"_s, u"bench"_s};
    Application draft;
    draft.connectorId = u"netskope"_s;
    draft.displayLabel = u"Netskope"_s;
    draft.idpUrl = u"https://sso.example.org/saml2/netskope"_s;
    draft.idm.state = IdmState::Active;
    draft.idm.allowLoopbackHttp = true;
    draft.idm.baseUrl = u"http://127.0.0.1:%1/scim"_s.arg(port);
    const ApplicationId id = answer(services.applications.insert(draft, {}, actor)).id;
    answer(services.secrets.write(SecretStore::tokenName(id.toString()), Secret("bench-token-of-manual-import")));
    return id;
}

bool printTime(const char *row, double milliseconds, double target)
{
    const bool kept = milliseconds <= target;
    std::printf("%-28s %.0f ms  target <= %.0f ms  %s\n", row, milliseconds, target, kept ? "kept" : "MISSED");
    std::fflush(stdout);
    return kept;
}

} // namespace

int main(int argc, char **argv)
{
    const int people = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const PageServer server(people, perPage);
    FrameClock frames(argc, argv);
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    Theme theme;
    Services services;
    DialogPrompt prompt;
    DialogFileChooser files;
    Organization organization;
    organization.name = u"Bench"_s;
    organization.signInAddress = u"https://sso.example.org"_s;
    const QString file = folder.filePath(u"bench.gatehouse"_s);
    answer(services.create({file}, organization, {u"admin"_s, u"bench"_s}));
    const ApplicationId application = addApplication(services, server.port());
    MainWindow window({services, prompt, files}, settings, theme);
    window.resize(1440, 900);
    window.show();
    bool opened = false;
    QObject::connect(&window, &MainWindow::workspaceOpened, &window, [&opened] { opened = true; });
    window.openWorkspace(file);
    waitFor("opening", 20000, [&] { return opened && window.page(); });
    settle();
    frames.startAnew();
    bool kept = true;

    const Route route{u"manual-import"_s, application.toString(), {}, {}};
    window.navigate(route);
    waitFor("page", 20000, [&] { return window.current().place == route.place; });
    auto *table = find<HouseTable>(window.page(), u"candidateTable"_s);
    auto *counts = find<QLabel>(window.page(), u"importCounts"_s);
    auto *import = find<QAbstractButton>(window.page(), u"import"_s);
    const Painted painted(table);
    const double first = waitFor("first page", 60000, [&] { return painted.seen; });
    // Usable: somebody of the first page can be chosen while the others are still being read.
    QElapsedTimer usable;
    usable.start();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    press(table, Qt::Key_Space);
    waitFor("first selection", 60000, [&] { return import->isEnabled(); });
    kept = printTime("first page shown", first, 2000) && kept;
    kept = printTime("first page usable", first + double(usable.elapsed()), 2000) && kept;
    waitFor("whole list", 600000, [&] { return counts->text().contains(u"·"_s); });
    kept = printTime("whole list", first + double(usable.elapsed()), 120'000) && kept;
    if (table->model()->rowCount() != people)
        qFatal("%d of %d people are listed", table->model()->rowCount(), people);
    settle();
    kept = frames.print("listing") && kept;

    auto *search = find<QLineEdit>(window.page(), u"searchUsers"_s);
    for (const QChar letter : u"ma"_s) {
        press(search, Qt::Key(letter.toUpper().unicode()), {}, QString(letter));
        settle();
    }
    search->clear();
    settle();
    kept = frames.print("searching") && kept;

    for (const int column : {1, 2, 3, 1}) {
        QMetaObject::invokeMethod(table->horizontalHeader(), "sectionClicked", Qt::QueuedConnection,
                                  Q_ARG(int, column));
        settle();
    }
    kept = frames.print("sorting") && kept;

    press(table, Qt::Key_A, Qt::ControlModifier);
    waitFor("selection", 60000, [&] { return import->isEnabled(); });
    settle();
    kept = frames.print("selecting all") && kept;

    ImportJob last;
    QObject::connect(&services.imports, &ImportService::ended, &window, [&last](const ImportJob &job) { last = job; });
    QElapsedTimer importing;
    importing.start();
    QMetaObject::invokeMethod(import, "click", Qt::QueuedConnection);
    waitFor("import", 3600'000, [&] { return !last.id.isNull(); });
    const double seconds = double(importing.elapsed()) / 1000;
    settle();
    kept = frames.print("importing") && kept;
    std::printf("%-28s %lld created, %lld failed in %.1f s, %.0f people/s  target >= 2000/s\n", "imported",
                static_cast<long long>(last.counts.created), static_cast<long long>(last.counts.failed), seconds,
                double(people) / seconds);
    if (last.counts.done() != people)
        qFatal("%lld of %d people are done", static_cast<long long>(last.counts.done()), people);

    window.navigate({u"imports"_s, last.id.toString(), {}, {}});
    settle();
    settle();
    kept = frames.print("the job on Import jobs") && kept;
    window.navigate({u"home"_s, {}, {}, {}});
    settle();
    kept = frames.print("Home") && kept;
    return kept ? 0 : 1;
}
