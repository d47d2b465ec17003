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

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(GroupRemoval)
};

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
                                Texts::tr("%1 — %2 members, %3")
                                    .arg(group.name, QLocale().toString(group.memberCount),
                                         bound ? Texts::tr("bound to %1").arg(applications->join(QStringLiteral(", ")))
                                               : Texts::tr("bound to no application")));
                            readNext(context, parent, asking);
                        });
        return;
    }
    const int n = int(asking->groups.size());
    ConfirmQuestion question;
    question.title =
        n == 1 ? Texts::tr("Delete %1?").arg(asking->groups.first().name) : Texts::tr("Delete %1 user groups?").arg(n);
    question.consequence = asking->bound
                               ? Texts::tr("Members lose access that only these groups gave. The people stay.")
                               : Texts::tr("Nobody loses access to an application. The people stay.");
    question.items = asking->lines;
    question.confirm = Texts::tr("Delete");
    question.cancel = Texts::tr("Cancel");
    if (n > 1) {
        question.typedLabel = Texts::tr("Type %1 to confirm").arg(n);
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
