// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace gatehouse
{

/// A thin bar: done in accent, failed in danger, of a total. A total of 0 shows an empty bar.
class ProgressBar : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressBar(const QString &name, QWidget *parent = nullptr);
    void setProgress(qint64 done, qint64 failed, qint64 total);
    QSize sizeHint() const override { return {120, 6}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_done = 0;
    qint64 m_failed = 0;
    qint64 m_total = 0;
};

} // namespace gatehouse
