// SPDX-License-Identifier: Apache-2.0
#include "app/imports/JobOwner.h"

#include <QFile>
#include <QStringList>
#include <QUuid>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

/// Two programs with the same place see each other's process ids.
QString place()
{
    char name[64] = {};
    if (readlink("/proc/self/ns/pid", name, sizeof name - 1) < 0)
        return {};
    return contentsOf(u"/proc/sys/kernel/random/boot_id"_s) + u'/' + QString::fromLatin1(name);
}

/// When the process started, in ticks since the boot (proc(5), field 22); empty when that cannot be read. The name in
/// field 2 may hold anything, blanks and brackets too.
QString startOf(qint64 process)
{
    const QString stat = contentsOf(u"/proc/%1/stat"_s.arg(process));
    return stat.mid(stat.lastIndexOf(u')') + 2).split(u' ').value(22 - 3);
}

} // namespace

QString JobOwner::create()
{
    const qint64 self = getpid();
    return QStringList{place(), QString::number(self), startOf(self), QUuid::createUuid().toString(QUuid::Id128)}.join(
        u' ');
}

bool JobOwner::isKnownDead(const QString &owner)
{
    const QStringList parts = owner.split(u' ');
    const QString here = place();
    if (parts.size() != 4 || here.isEmpty() || parts.at(0) != here)
        return false;
    const qint64 process = parts.at(1).toLongLong();
    if (process <= 0)
        return false;
    if (::kill(pid_t(process), 0) != 0 && errno == ESRCH)
        return true;
    const QString start = startOf(process);
    return !start.isEmpty() && start != parts.at(2); // the number was given to another process since
}

} // namespace gatehouse
