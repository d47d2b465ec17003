// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/scim/ConnectionReport.h"
#include "ui/widgets/Card.h"

namespace gatehouse
{

/// The result of Test connection: a head line that says whether it works, and one line per check with its fix.
class ConnectionReportCard : public Card
{
    Q_OBJECT

public:
    explicit ConnectionReportCard(QWidget *parent = nullptr);
    void showReport(const ConnectionReport &report);
    /// The head line in words, for tests and screen readers.
    QString summary() const { return m_summary; }

private:
    QWidget *m_content = nullptr;
    QString m_summary;
};

} // namespace gatehouse
