// SPDX-License-Identifier: Apache-2.0
// Parsed once for the whole layer instead of once a file when GATEHOUSE_PRECOMPILE is on. No file may count on it:
// every file includes what it uses.
#include "models/base/Async.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QUuid>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
