// SPDX-License-Identifier: Apache-2.0
// Whatever arrives at the sign-in address: a query, a form field, or the XML that was in one.
#include "app/saml/AuthnRequestReader.h"
#include "app/saml/IncomingRequest.h"
#include "app/saml/MessageDecoder.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace gatehouse;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)readAuthnRequest(bytes);
    (void)MessageDecoder::anything(bytes, 1024 * 1024);
    static const Application application;
    (void)IncomingRequest::fromRedirect(application, bytes);
    (void)IncomingRequest::fromPost(application, bytes, QString());
    return 0;
}
