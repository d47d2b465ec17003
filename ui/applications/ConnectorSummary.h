// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"

#include <QWidget>

namespace gatehouse
{

/// What to have ready and what is good to know before an application is added.
class ConnectorSummary : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectorSummary(const Connector &connector, QWidget *parent = nullptr);
};

} // namespace gatehouse
