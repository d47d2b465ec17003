// SPDX-License-Identifier: Apache-2.0
#include "app/cli/InputFile.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

Result<QByteArray> contentsOf(const QString &path)
{
    constexpr qint64 largest = 20 * 1024 * 1024;
    QFile file(path);
    const bool opened = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("InputFile", "%1 cannot be read: %2").arg(path, file.errorString()));
    QByteArray bytes = file.read(largest + 1);
    if (bytes.size() > largest)
        return failure(
            ErrorKind::Invalid,
            QCoreApplication::translate("InputFile", "%1 is larger than 20 MB. Choose a smaller file.").arg(path));
    return bytes;
}

} // namespace gatehouse::cli
