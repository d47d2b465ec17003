// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

namespace gatehouse
{
class ElidedEdit;

/// A read-only value with its copy button. Accessible name = `name`; the button is "Copy <name>".
class CopyField : public QFrame
{
    Q_OBJECT

public:
    explicit CopyField(const QString &name, const QString &value = {}, QWidget *parent = nullptr);
    void setValue(const QString &value);
    QString value() const;

private:
    ElidedEdit *m_edit;
};

} // namespace gatehouse
