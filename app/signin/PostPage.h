// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/signin/BrowserRequest.h"
#include "models/saml/IssuedResponse.h"

namespace gatehouse
{

/// The page that brings a Response to its ACS URL (SAML 2.0 Bindings, section 3.5): a form that its one script sends
/// at once, or a button where scripts are off. Its forms may go to the ACS URL's origin and nowhere else (I6).
/// `application` names who it is for.
ServerReply postPage(const BrowserRequest &request, const QString &application, const IssuedResponse &response);

} // namespace gatehouse
