// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

#include <optional>

namespace gatehouse
{

/// An InspectionProcess starts the program that it is in; a test that has something inspected is that program. Nothing
/// when the test itself is to run. What GATEHOUSE_TEST_WORKER names is done instead of reading, after the limits are in
/// force, as by a file that took the process over: "crash", "hang", "memory", "memory of Qt", "many", "nonsense",
/// "silence", "socket", "fork", "write PATH", "truncate PATH", "remove PATH". "wait PATH" reads once there is such a
/// file, "crash at TEXT" whatever has no such text in it. "pieces" answers with a piece that makes no sense, "endless
/// piece" with one that is too long. "crash after N" crashes once N octets of its answer are out; "wait after N PATH"
/// goes on from there once there is such a file.
std::optional<int> inspectionMain(int &argc, char **argv);

} // namespace gatehouse

/// As QTEST_MAIN and its relatives, for tests in which something is inspected.
#define INSPECTING_TEST_MAIN(Application, Test)                                                                        \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        if (const auto status = gatehouse::inspectionMain(argc, argv))                                                 \
            return *status;                                                                                            \
        Application application(argc, argv);                                                                           \
        application.setAttribute(Qt::AA_Use96Dpi, true);                                                               \
        Test test;                                                                                                     \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
