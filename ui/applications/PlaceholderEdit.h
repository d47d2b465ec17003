// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace gatehouse
{

/// A line edit that marks the connector's placeholders ("NETSKOPE_PROXY_ACS_URL") inside its text.
class PlaceholderEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit PlaceholderEdit(QWidget *parent = nullptr);
    void setPlaceholders(const QStringList &placeholders);
    /// Those that are still in the text.
    QStringList left() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void mark();

    QStringList m_placeholders;
};

} // namespace gatehouse
