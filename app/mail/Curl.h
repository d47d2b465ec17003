// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <curl/curl.h>

namespace gatehouse
{

/// libcurl's functions, from the library as it is loaded with the first message: it brings many others, which a console
/// that sends none would wait for at every start.
struct Curl {
    /// Stays loaded until the program ends. Unavailable when the library is not installed.
    static Result<const Curl *> load();

    decltype(&curl_easy_init) init = nullptr;
    decltype(&curl_easy_cleanup) cleanup = nullptr;
    decltype(&curl_easy_setopt) set = nullptr;
    decltype(&curl_easy_perform) perform = nullptr;
    decltype(&curl_easy_getinfo) info = nullptr;
    decltype(&curl_easy_strerror) text = nullptr;
    decltype(&curl_slist_append) append = nullptr;
    decltype(&curl_slist_free_all) freeList = nullptr;
    decltype(&curl_global_init) globalInit = nullptr;
};

} // namespace gatehouse
