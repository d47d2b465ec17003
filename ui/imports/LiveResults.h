// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/ImportJob.h"

#include <QWidget>

class QVBoxLayout;

namespace gatehouse
{
class Button;
class LiveResult;

/// The newest results of an import as they happen, newest first; on demand only the failed ones. It shows the last 50:
/// all of them are on Import jobs.
class LiveResults : public QWidget
{
    Q_OBJECT

public:
    explicit LiveResults(QWidget *parent = nullptr);
    void clear();
    void add(const QList<ImportRow> &rows);
    QSize sizeHint() const override { return {372, 220}; }

private:
    void rebuild();

    QList<ImportRow> m_newest;
    QList<ImportRow> m_failed;
    qint64 m_failedCount = 0;
    Button *m_onlyFailed;
    QVBoxLayout *m_rows;
    QList<LiveResult *> m_shown; ///< made once: an import brings rows ten times a second
};

} // namespace gatehouse
