// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QProcess>

namespace gatehouse
{

/// Chromium through tests/interop/browser.mjs, in GATEHOUSE_INTEROP.
class Browser
{
public:
    /// False when it did not start; `problem` says why.
    bool start();
    void stop();
    /// Sends one command and waits for its answer; a failed one has "error".
    QJsonObject tell(const QString &command, QJsonObject values = {});

    QString problem;

private:
    QProcess m_process;
};

/// Where Chromium is; empty when it is not installed.
QString chromium();

} // namespace gatehouse
