// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTest>

namespace gatehouse
{

/// A SCIM server that somebody else wrote, run by node from the folder that tests/interop/run has made. Its script
/// reads the token from the first line of standard input, prints "ready URL", and ends with standard input.
class ScimPeer
{
public:
    ~ScimPeer()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    /// Its Base URL once it serves; empty when it does not.
    QString start(const QStringList &script, const QByteArray &token)
    {
        const QString folder = qEnvironmentVariable("GATEHOUSE_INTEROP");
        if (folder.isEmpty())
            qFatal("start this test with tests/interop/run");
        m_process.setWorkingDirectory(folder);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("node"), script);
        if (!m_process.waitForStarted())
            return {};
        m_process.write(token + '\n');
        if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, 60000))
            return {};
        const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
        return line.startsWith(QStringLiteral("ready ")) ? line.mid(6) : QString();
    }

private:
    QProcess m_process;
};

} // namespace gatehouse
