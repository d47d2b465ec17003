// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/ApplicationTableModel.h"
#include "ui/shell/Pages.h"

namespace gatehouse
{

/// The question before applications are deleted: counts who loses access to each, names what goes, and wants the
/// number of applications typed. Deletes itself when it is answered.
class DeleteApplications : public QObject
{
    Q_OBJECT

public:
    DeleteApplications(const PageContext &context, const QList<ApplicationRow> &rows, QObject *parent);
    void ask(QWidget *window);

Q_SIGNALS:
    void confirmed(const QList<gatehouse::ApplicationId> &ids);

private:
    void countNext(QWidget *window);
    QString consequence() const;

    PageContext m_context;
    QList<ApplicationRow> m_rows;
    QStringList m_items;
};

} // namespace gatehouse
