// SPDX-License-Identifier: Apache-2.0
#include "app/mail/Curl.h"

#include <QCoreApplication>
#include <QLibrary>

namespace gatehouse
{

namespace
{

struct LoadedCurl {
    QLibrary library{QStringLiteral("curl"), 4};
    Curl functions;
    bool complete = true;

    template <typename Function> void resolve(Function &into, const char *name)
    {
        into = reinterpret_cast<Function>(library.resolve(name));
        complete = complete && into;
    }

    LoadedCurl()
    {
        resolve(functions.init, "curl_easy_init");
        resolve(functions.cleanup, "curl_easy_cleanup");
        resolve(functions.set, "curl_easy_setopt");
        resolve(functions.perform, "curl_easy_perform");
        resolve(functions.info, "curl_easy_getinfo");
        resolve(functions.text, "curl_easy_strerror");
        resolve(functions.append, "curl_slist_append");
        resolve(functions.freeList, "curl_slist_free_all");
        resolve(functions.globalInit, "curl_global_init");
        complete = complete && functions.globalInit(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    }
};

} // namespace

Result<const Curl *> Curl::load()
{
    static const LoadedCurl loaded;
    if (loaded.complete)
        return &loaded.functions;
    return failure(ErrorKind::Unavailable,
                   QCoreApplication::translate("SmtpClient",
                                               "The library libcurl is missing, so no e-mail can be sent. "
                                               "Install the package libcurl4."),
                   loaded.library.errorString());
}

} // namespace gatehouse
