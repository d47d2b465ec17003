// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Async.h"

#include <QHostAddress>
#include <QObject>

namespace gatehouse
{

/// What an address that is not on the public internet is for, as in "10.0.0.5 is …": this computer, a private network,
/// or one link, where cloud machines keep their credentials. Empty for a public one (spec N4).
QString insideAddress(const QHostAddress &address);

/// What a person has to confirm before a token goes to this Base URL: that its host leads to an address inside, with
/// the address. Empty when there is nothing to ask: the host is public, the one of `baseUrlBefore`, http:// on this
/// computer (which has its own switch, N1), not to be found, or no address at all. The answer ends with `context`.
Future<QString> addressQuestion(const QString &baseUrl, const QString &baseUrlBefore, QObject *context);

} // namespace gatehouse
