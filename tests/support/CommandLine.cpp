// SPDX-License-Identifier: Apache-2.0
#include "tests/support/CommandLine.h"

#include <QJsonDocument>
#include <QProcess>

#include <algorithm>

namespace gatehouse
{

CommandLine::CommandLine() = default;

CommandLine::Ran CommandLine::json(const QStringList &arguments, const QByteArray &input) const
{
    return plain(QStringList{QStringLiteral("--workspace"), workspace(), QStringLiteral("--json")} + arguments, input);
}

CommandLine::Ran CommandLine::plain(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("GATEHOUSE_WORKSPACE"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehouse-cli"), arguments);
    process.write(input);
    process.closeWriteChannel();
    Ran ran;
    if (process.waitForFinished(240000) && process.exitStatus() == QProcess::NormalExit)
        ran.status = process.exitCode();
    ran.out = QString::fromUtf8(process.readAllStandardOutput());
    ran.error = QString::fromUtf8(process.readAllStandardError());
    ran.json = QJsonDocument::fromJson(ran.out.toUtf8()).object();
    return ran;
}

bool hasKeys(const QJsonValue &value, const QStringList &keys)
{
    const QJsonObject object = value.toObject();
    return std::all_of(keys.cbegin(), keys.cend(), [&](const QString &key) {
        if (!object.contains(key))
            qWarning("%s is missing", qPrintable(key));
        return object.contains(key);
    });
}

} // namespace gatehouse
