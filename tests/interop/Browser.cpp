// SPDX-License-Identifier: Apache-2.0
#include "tests/interop/Browser.h"

#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>

namespace gatehouse
{

using namespace Qt::StringLiterals;

QString chromium() { return QStandardPaths::findExecutable(u"chromium"_s); }

bool Browser::start()
{
    m_process.setWorkingDirectory(qEnvironmentVariable("GATEHOUSE_INTEROP"));
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GATEHOUSE_CHROMIUM"_s, chromium());
    m_process.setProcessEnvironment(environment);
    m_process.start(u"node"_s, {u"browser.mjs"_s});
    if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, 60000)) {
        problem = m_process.errorString();
        return false;
    }
    problem = QString::fromUtf8(m_process.readLine());
    return problem.contains(u"ready"_s);
}

void Browser::stop()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(20000);
}

QJsonObject Browser::tell(const QString &command, QJsonObject values)
{
    values.insert(u"command"_s, command);
    m_process.write(QJsonDocument(values).toJson(QJsonDocument::Compact) + '\n');
    if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, 30000))
        return {{u"error"_s, u"the browser does not answer to "_s + command}};
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

} // namespace gatehouse
