// SPDX-License-Identifier: Apache-2.0
#include "packaging/precompiled/models.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QPointer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QThread>
#include <QTimer>
#include <QUrl>
