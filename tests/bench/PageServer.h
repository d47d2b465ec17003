// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include <sys/types.h>

namespace gatehouse::bench
{

/// One page of a /Users list as a real server writes it, about 1 kB a person.
QByteArray listPage(int total, int startIndex, int count);

/// A SCIM server for measuring clients: a process of its own that has every page ready and does nothing but send.
class PageServer
{
public:
    PageServer(int people, int perPage);
    ~PageServer();
    quint16 port() const { return m_port; }

private:
    pid_t m_child = -1;
    quint16 m_port = 0;
};

} // namespace gatehouse::bench
