// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace gatehouse
{

/// A value that is read, not typed: what does not fit ends in "…" until the field is focused, and the tooltip has all
/// of it.
class ElidedEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit ElidedEdit(const QString &value = {}, QWidget *parent = nullptr);
    void setValue(const QString &value);
    /// Whole, with line breaks and all.
    QString value() const { return m_value; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_value;
};

} // namespace gatehouse
