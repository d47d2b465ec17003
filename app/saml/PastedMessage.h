// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace gatehouse
{

/// What people find a SAML message in when they look for one, for looking at it only: nothing here is for the service,
/// which takes messages in the one form that its binding prescribes.
namespace PastedMessage
{

/// The value of SAMLResponse or SAMLRequest, as it was sent: of an address or a form wherever it stands in a text (a
/// log, a command of curl, a request as a debugger shows it), of the form in a web page, or behind a colon. Nothing:
/// there is none.
std::optional<QByteArray> field(const QByteArray &text);
/// XML out of a line of a log, out of JSON, or with its signs escaped as HTML. Nothing: there is none.
std::optional<QByteArray> xml(const QByteArray &text);
/// The SAML message in a SOAP envelope or a WS-Trust answer, as a document of its own; anything else as it is.
QByteArray withoutEnvelope(const QByteArray &xml, qsizetype largest);

} // namespace PastedMessage
} // namespace gatehouse
