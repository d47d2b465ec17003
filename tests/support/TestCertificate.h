// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QString>

namespace gatehouse
{

/// A certificate made for one test, and its key.
struct TestCertificate {
    QSslCertificate certificate;
    QSslKey key;
};

/// Self-signed for `host`, valid for `days` from a day before now; negative days: it has expired.
TestCertificate makeTestCertificate(const QString &host, int days = 30);

} // namespace gatehouse
