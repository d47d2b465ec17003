// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QTemporaryDir>

namespace gatehouse
{

/// Runs the built gatehouse-cli as a process, as a script would, on a workspace of its own.
class CommandLine
{
public:
    struct Ran {
        int status = -1; ///< exit status; -1 when it crashed or did not end
        QString out;
        QString error;
        QJsonObject json; ///< `out`, when it is exactly one JSON object
    };

    CommandLine();

    /// With --workspace and --json in front.
    Ran json(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Exactly these arguments.
    Ran plain(const QStringList &arguments, const QByteArray &input = {}) const;

    QString workspace() const { return m_folder.filePath(QStringLiteral("acme.gatehouse")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// Whether the object has all of them; names those that it lacks.
bool hasKeys(const QJsonValue &value, const QStringList &keys);

} // namespace gatehouse
