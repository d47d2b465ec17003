// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scim/ScimWriter.h"

namespace gatehouse
{

/// Verdict, status and words of a call that brought a response, whatever its body; Done for 2xx.
ScimAnswer judgedResponse(const HttpResponse &response, const ScimEndpoint &endpoint);
/// Of a call that brought none.
ScimAnswer judgedFailure(HttpFailure failure, const Error &error);
/// The JSON object of a body, read strictly; an empty body is an empty object.
Result<QJsonObject> scimObject(const QByteArray &body);
/// The id of a resource, which some servers write as a number; empty when it has none.
QString scimId(const QJsonObject &resource);
/// The id at the end of a Location (RFC 7644 section 3.3) of that collection, for a server that says it nowhere else;
/// empty when it is none.
QString idInLocation(const QByteArray &location, const QString &collection);
/// The rows of a ListResponse (RFC 7644 section 3.4.2); some servers write `resources`.
QJsonArray listedResources(const QJsonObject &listResponse);

} // namespace gatehouse
