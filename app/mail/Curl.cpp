// SPDX-License-Identifier: Apache-2.0
#include "app/mail/Curl.h"

#include "app/RuntimeLibrary.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{

struct LoadedCurl {
    RuntimeLibrary library{QStringLiteral("curl"), 4};
    Curl functions;
    bool usable = false;

    LoadedCurl()
    {
        library.resolve(functions.init, "curl_easy_init");
        library.resolve(functions.cleanup, "curl_easy_cleanup");
        library.resolve(functions.set, "curl_easy_setopt");
        library.resolve(functions.perform, "curl_easy_perform");
        library.resolve(functions.info, "curl_easy_getinfo");
        library.resolve(functions.text, "curl_easy_strerror");
        library.resolve(functions.append, "curl_slist_append");
        library.resolve(functions.freeList, "curl_slist_free_all");
        library.resolve(functions.globalInit, "curl_global_init");
        usable = library.isComplete() && functions.globalInit(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    }
};

} // namespace

Result<const Curl *> Curl::load()
{
    static const LoadedCurl loaded;
    if (loaded.usable)
        return &loaded.functions;
    return failure(ErrorKind::Unavailable,
                   QCoreApplication::translate("SmtpClient",
                                               "The library libcurl is missing, so no e-mail can be sent. "
                                               "Install the package libcurl4."),
                   loaded.library.problem());
}

} // namespace gatehouse
