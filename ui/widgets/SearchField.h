// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace gatehouse
{

/// Filters as you type (150 ms); Esc clears, then gives the focus away.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// `placeholder` names the thing ("Search applications") and is the accessible name.
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

Q_SIGNALS:
    void searchChanged(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTimer m_delay;
};

} // namespace gatehouse
