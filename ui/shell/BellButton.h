// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/Button.h"
#include "ui/widgets/Toast.h"

#include <QDateTime>

class QVBoxLayout;

namespace gatehouse
{

/// The bell: a dot for what was not looked at, and a list of the last toasts and finished jobs.
class BellButton : public Button
{
    Q_OBJECT

public:
    explicit BellButton(QWidget *parent = nullptr);
    void add(const Toast &news);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry {
        QDateTime time;
        Toast news;
    };
    void open();

    QList<Entry> m_entries;
    bool m_unread = false;
};

} // namespace gatehouse
