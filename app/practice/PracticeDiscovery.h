// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/PracticeProfile.h"

#include <QByteArrayView>
#include <QJsonObject>

namespace gatehouse
{

/// What ServiceProviderConfig says of itself.
struct PracticeAbilities {
    bool patch = true;
    bool filter = true;
};

/// ServiceProviderConfig, ResourceTypes and Schemas of the practice provider (RFC 7644 section 4); nothing for any
/// other name.
std::optional<QJsonObject> practiceDiscovery(QByteArrayView endpoint, const PracticeProfile &profile,
                                             const PracticeAbilities &can = {});

} // namespace gatehouse
