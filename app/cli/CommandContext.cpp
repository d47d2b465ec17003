// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Command.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

namespace gatehouse
{

void CommandContext::progress(const QString &line) const
{
    if (!isatty(STDERR_FILENO))
        return;
    QFile out;
    if (out.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered))
        out.write(line.toUtf8() + '\n');
}

Result<Secret> CommandContext::secretFromStandardInput() const
{
    QFile in;
    QByteArray bytes;
    if (in.open(STDIN_FILENO, QIODevice::ReadOnly))
        bytes = in.read(64 * 1024);
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    Secret secret(bytes);
    bytes.fill('\0');
    if (secret.isEmpty())
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("CommandContext",
                                                   "Nothing arrived on standard input. Pipe the secret in, "
                                                   "for example: gatehouse-cli … < token.txt"));
    return secret;
}

} // namespace gatehouse
