// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace gatehouse
{

/// Read-only JSON with colours for keys, strings and numbers.
class JsonView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit JsonView(const QString &name, QWidget *parent = nullptr);
    void setJson(const QJsonObject &object);
};

} // namespace gatehouse
