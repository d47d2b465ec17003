// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/HttpListener.h"

#include <atomic>
#include <list>

namespace gatehouse
{

/// One fault on demand, as `kind[:option=value…]`. Options of all kinds: every=N (each Nth matching request), after=N
/// (only from the one after the Nth), times=N (at most so often), path=/Users, method=POST.
struct PracticeFault {
    enum class Kind {
        Status,  ///< 400 to 599; "429:retry-after=2"
        Slow,    ///< "slow:ms=3000"
        Reset,   ///< the connection is reset
        Hang,    ///< no answer
        Cut,     ///< half of the body
        Html,    ///< a sign-in page instead of JSON
        BadJson, ///< JSON that ends in the middle, complete by its length
        Redirect,
        WrongTotal,       ///< totalResults is twice as high
        NoTotal,          ///< a list does not say how many people there are
        IgnoreStartIndex, ///< always the first page
        IgnoreCount,      ///< always as many as the cap
        Duplicate,        ///< the first row of a page comes twice
        NoPatch,          ///< PATCH is not implemented, and ServiceProviderConfig says so
        NoFilter,         ///< the same of filters
        NoPatchPath,      ///< operations of a PATCH with a path are refused
        NoMemberFilter,   ///< the same of those that take a member out with a filter
        RemoveTakesAll,   ///< one that takes members out by their values takes everybody out (RFC 7644 section 3.5.2.2)
        MembersLater,     ///< a group is made without the members that come with it
        NoMembersOnCreate, ///< the same, and says so: 400
        OneOperation,      ///< a PATCH of several operations is refused
        PatchIgnored,      ///< a PATCH is answered as done, and changes nothing
        Versions,          ///< changes only whoever names the version that is there (RFC 7644 section 3.14)
        NoMembers,         ///< never says who is in a group
        Normalises,        ///< writes one blank where it was sent several
        NoId,              ///< every tenth row of a list, and every created one, has no id
    };
    Kind kind = Kind::Status;
    int status = 500;
    QByteArray retryAfter;
    int milliseconds = 3000;
    qint64 every = 1;
    qint64 after = 0;
    qint64 times = -1;
    QString path;
    QByteArray method;
};

Result<PracticeFault> practiceFault(const QString &spec);
/// For --help, one line per kind.
QString practiceFaultHelp();

/// The faults of a running server, each with its count of requests. Used from several threads.
class PracticeFaults
{
public:
    explicit PracticeFaults(const QList<PracticeFault> &faults);

    /// Those that happen to this request; counts it.
    QList<PracticeFault> happening(const ServerRequest &request, const QByteArray &pathBelowBase);

private:
    struct Counted {
        PracticeFault fault;
        std::atomic<qint64> seen{0};
        std::atomic<qint64> happened{0};
    };
    std::list<Counted> m_faults;
};

} // namespace gatehouse
