// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/PackedObject.h"

namespace gatehouse
{

/// All that a provider holds of an account or a group, as it was read, and which version that is (RFC 7644 section
/// 3.14); empty where nobody has to repeat it.
struct HeldResource {
    PackedObject resource;
    QByteArray version; ///< empty: the provider has none

    bool isEmpty() const { return resource.isEmpty(); }
    bool operator==(const HeldResource &) const = default;

    static HeldResource read(const QJsonObject &resource, const QByteArray &etag = {})
    {
        const QByteArray own = resource.value(QStringLiteral("meta"))[u"version"].toString().toUtf8();
        return {resource, etag.isEmpty() ? own : etag};
    }
};

} // namespace gatehouse
