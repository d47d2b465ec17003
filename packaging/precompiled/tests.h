// SPDX-License-Identifier: Apache-2.0
#include "packaging/precompiled/app.h"

#include <QSignalSpy>
#include <QTest>
