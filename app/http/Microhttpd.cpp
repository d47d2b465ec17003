// SPDX-License-Identifier: Apache-2.0
#include "app/http/Microhttpd.h"

#include "app/RuntimeLibrary.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{

struct Loaded {
    RuntimeLibrary library{QStringLiteral("microhttpd"), 12};
    Microhttpd functions;

    Loaded()
    {
        library.resolve(functions.startDaemon, "MHD_start_daemon");
        library.resolve(functions.stopDaemon, "MHD_stop_daemon");
        library.resolve(functions.quiesceDaemon, "MHD_quiesce_daemon");
        library.resolve(functions.daemonInfo, "MHD_get_daemon_info");
        library.resolve(functions.connectionInfo, "MHD_get_connection_info");
        library.resolve(functions.connectionValues, "MHD_get_connection_values");
        library.resolve(functions.createResponse, "MHD_create_response_from_buffer");
        library.resolve(functions.addHeader, "MHD_add_response_header");
        library.resolve(functions.queueResponse, "MHD_queue_response");
        library.resolve(functions.destroyResponse, "MHD_destroy_response");
    }
};

} // namespace

Result<const Microhttpd *> Microhttpd::load()
{
    static const Loaded loaded;
    if (loaded.library.isComplete())
        return &loaded.functions;
    return failure(ErrorKind::Unavailable,
                   QCoreApplication::translate("HttpListener", "The library libmicrohttpd is missing, so nothing can "
                                                               "listen here. Install the package libmicrohttpd12."),
                   loaded.library.problem());
}

} // namespace gatehouse
