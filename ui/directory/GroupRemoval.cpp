// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/GroupRemoval.h"

#include "app/Services.h"
#include "ui/widgets/Prompt.h"

#include <QCoreApplication>
#include <QLocale>

#include <memory>

namespace gatehouse
{

namespace
{

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("GroupRemoval", text, nullptr, n);
}

struct Asking {
    QList<UserGroup> groups;
    qsizetype next = 0;
    QStringList lines;
    bool bound = false;
    std::function<void()> confirmed;
};

void readNext(const PageContext &context, QWidget *parent, const std::shared_ptr<Asking> &asking)
{
    if (asking->next < asking->groups.size()) {
        const UserGroup group = asking->groups.at(asking->next++);
        async::whenDone(context.services.groups.applicationsOf(group.id), parent,
                        [context, parent, asking, group](Result<QStringList> applications) {
                            const bool bound = applications && !applications->isEmpty();
                            asking->bound = asking->bound || bound;
                            asking->lines.append(
                                translated("%1 — %2 members, %3")
                                    .arg(group.name, QLocale().toString(group.memberCount),
                                         bound ? translated("bound to %1").arg(applications->join(QStringLiteral(", ")))
                                               : translated("bound to no application")));
                            readNext(context, parent, asking);
                        });
        return;
    }
    const int n = int(asking->groups.size());
    ConfirmQuestion question;
    question.title = n == 1 ? translated("Delete %1?").arg(asking->groups.first().name)
                            : translated("Delete %1 user groups?").arg(n);
    question.consequence = asking->bound
                               ? translated("Members lose access that only these groups gave. The people stay.")
                               : translated("Nobody loses access to an application. The people stay.");
    question.items = asking->lines;
    question.confirm = translated("Delete");
    question.cancel = translated("Cancel");
    if (n > 1) {
        question.typedLabel = translated("Type %1 to confirm").arg(n);
        question.typedValue = QString::number(n);
    }
    context.prompt.ask(parent, question, [asking](Answer answer) {
        if (answer == Answer::Confirmed)
            asking->confirmed();
    });
}

} // namespace

void askToDeleteGroups(const PageContext &context, QWidget *parent, const QList<UserGroup> &groups,
                       std::function<void()> confirmed)
{
    if (!groups.isEmpty())
        readNext(context, parent, std::make_shared<Asking>(Asking{groups, 0, {}, false, std::move(confirmed)}));
}

} // namespace gatehouse
