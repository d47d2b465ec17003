// SPDX-License-Identifier: Apache-2.0
#include "app/http/Microhttpd.h"

#include <QCoreApplication>
#include <QLibrary>

namespace gatehouse
{

namespace
{

struct Loaded {
    QLibrary library{QStringLiteral("microhttpd"), 12};
    Microhttpd functions;
    bool complete = true;

    template <typename Function> void resolve(Function &into, const char *name)
    {
        into = reinterpret_cast<Function>(library.resolve(name));
        complete = complete && into;
    }

    Loaded()
    {
        resolve(functions.startDaemon, "MHD_start_daemon");
        resolve(functions.stopDaemon, "MHD_stop_daemon");
        resolve(functions.quiesceDaemon, "MHD_quiesce_daemon");
        resolve(functions.daemonInfo, "MHD_get_daemon_info");
        resolve(functions.connectionInfo, "MHD_get_connection_info");
        resolve(functions.connectionValues, "MHD_get_connection_values");
        resolve(functions.createResponse, "MHD_create_response_from_buffer");
        resolve(functions.addHeader, "MHD_add_response_header");
        resolve(functions.queueResponse, "MHD_queue_response");
        resolve(functions.destroyResponse, "MHD_destroy_response");
    }
};

} // namespace

Result<const Microhttpd *> Microhttpd::load()
{
    static const Loaded loaded;
    if (loaded.complete)
        return &loaded.functions;
    return failure(ErrorKind::Unavailable,
                   QCoreApplication::translate("HttpListener", "The library libmicrohttpd is missing, so nothing can "
                                                               "listen here. Install the package libmicrohttpd12."),
                   loaded.library.errorString());
}

} // namespace gatehouse
