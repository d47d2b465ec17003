// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/HttpListener.h"
#include "app/signin/BrowserRequest.h"
#include "app/signin/Html.h"

namespace gatehouse
{

/// What every page of the sign-in service shares: the shell, the headers that keep it from being framed, cached,
/// sniffed or scripted, and its messages.
namespace SignInPage
{

enum class Width { Narrow, Wide };

/// A whole page. `formTarget` is the origin that its forms may go to besides our own; `script` the Base64 SHA-256 of
/// the one script that may run; both usually empty.
struct Extra {
    int status = 200;
    Width width = Width::Narrow;
    Html bar; ///< at the right of the top bar
    QByteArray formTarget;
    QByteArray scriptHash;
};
ServerReply page(const BrowserRequest &request, const QString &title, const Html &body, const Extra &extra = {});
/// What happened, what is safe, what to do next.
ServerReply problem(const BrowserRequest &request, int status, const QString &title, const QString &text,
                    const Html &action = {});
/// 303: the browser goes on with GET.
ServerReply seeOther(const QByteArray &location);
ServerReply plain(int status, const QByteArray &text);

/// A message above a form, announced by screen readers; nothing for an empty text.
Html errorMessage(const QString &text);
Html noteMessage(const QString &text);
/// A labelled input. `attributes` are literals such as autocomplete.
Html input(const QString &label, const QString &name, const HtmlTemplate &attributes, const QString &value = {},
           const QString &help = {});
Html hidden(const QString &name, const QString &value);
/// The product's mark.
Html logo();

} // namespace SignInPage
} // namespace gatehouse
