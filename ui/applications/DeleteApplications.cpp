// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/DeleteApplications.h"

#include "app/Services.h"
#include "ui/widgets/Prompt.h"

#include <QPointer>
#include <QWidget>

namespace gatehouse
{

DeleteApplications::DeleteApplications(const PageContext &context, const QList<ApplicationRow> &rows, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_rows(rows)
{
}

void DeleteApplications::ask(QWidget *window) { countNext(window); }

void DeleteApplications::countNext(QWidget *window)
{
    if (m_items.size() < m_rows.size()) {
        const ApplicationRow &row = m_rows.at(m_items.size());
        async::whenDone(m_context.services.applications.peopleWithAccess(row.summary.application.id), this,
                        [this, window = QPointer(window), row](const Result<qint64> &people) {
                            QStringList parts;
                            const qint64 groups = row.summary.groupCount;
                            if (groups == 0)
                                parts << tr("no groups");
                            else
                                parts << (groups == 1 ? tr("1 group") : tr("%1 groups").arg(groups));
                            if (people && *people > 0)
                                parts << (*people == 1 ? tr("1 person loses access")
                                                       : tr("%1 people lose access").arg(*people));
                            if (row.summary.certificateExpires.isValid())
                                parts << tr("its certificate stops working");
                            m_items << row.summary.application.displayLabel + QStringLiteral(" — ") +
                                           parts.join(QStringLiteral(", "));
                            if (window)
                                countNext(window);
                        });
        return;
    }
    ConfirmQuestion question;
    const qsizetype count = m_rows.size();
    question.title = count == 1 ? tr("Delete 1 application?") : tr("Delete %1 applications?").arg(count);
    question.consequence = consequence();
    question.confirm = tr("Delete Application");
    question.cancel = tr("Cancel");
    question.typedLabel = tr("Enter the number of the applications you are deleting");
    question.typedValue = QString::number(count);
    question.items = m_items;
    m_context.prompt.ask(window, question, [self = QPointer(this)](Answer answer) {
        if (!self)
            return;
        if (answer == Answer::Confirmed) {
            QList<ApplicationId> ids;
            for (const ApplicationRow &row : std::as_const(self->m_rows))
                ids << row.summary.application.id;
            Q_EMIT self->confirmed(ids);
        }
        self->deleteLater();
    });
}

QString DeleteApplications::consequence() const
{
    QStringList labels;
    for (const ApplicationRow &row : m_rows)
        labels << row.summary.application.displayLabel;
    const QString names = labels.size() == 1   ? labels.first()
                          : labels.size() == 2 ? tr("%1 and %2").arg(labels.at(0), labels.at(1))
                                               : tr("these applications");
    return tr("This cannot be undone. Accounts that already exist in %1 stay there. Remove the integration on their "
              "side as "
              "well, or people may be locked out.")
        .arg(names);
}

} // namespace gatehouse
