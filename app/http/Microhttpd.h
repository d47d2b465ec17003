// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <microhttpd.h>

namespace gatehouse
{

/// libmicrohttpd's functions, from the library as it is loaded with the first listener: it brings nine others (GnuTLS
/// and what that needs), which a console that listens nowhere would wait for at every start.
struct Microhttpd {
    /// Stays loaded until the program ends. Unavailable when the library is not installed.
    static Result<const Microhttpd *> load();

    decltype(&MHD_start_daemon) startDaemon = nullptr;
    decltype(&MHD_stop_daemon) stopDaemon = nullptr;
    decltype(&MHD_quiesce_daemon) quiesceDaemon = nullptr;
    decltype(&MHD_get_daemon_info) daemonInfo = nullptr;
    decltype(&MHD_get_connection_info) connectionInfo = nullptr;
    decltype(&MHD_get_connection_values) connectionValues = nullptr;
    decltype(&MHD_create_response_from_buffer) createResponse = nullptr;
    decltype(&MHD_add_response_header) addHeader = nullptr;
    decltype(&MHD_queue_response) queueResponse = nullptr;
    decltype(&MHD_destroy_response) destroyResponse = nullptr;
};

} // namespace gatehouse
