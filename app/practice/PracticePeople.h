// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace gatehouse
{

/// The person number `index` (from 0) of the practice provider, always the same one, as a SCIM user without id. Every
/// 97th is a service account without e-mail, every 23rd is not active, and user names are unique.
/// `mailAsUserName`: "anna.abel@orchard.example" instead of "anna.abel".
QJsonObject practicePerson(int index, bool mailAsUserName);

} // namespace gatehouse
