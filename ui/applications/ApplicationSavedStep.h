// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"

#include <QWidget>

namespace gatehouse
{

/// Last step of Add New Application: it is saved, and what comes next.
class ApplicationSavedStep : public QWidget
{
    Q_OBJECT

public:
    explicit ApplicationSavedStep(QWidget *parent = nullptr);
    void setApplication(const Application &application, const Connector &connector);

private:
    QWidget *m_content = nullptr;
};

} // namespace gatehouse
