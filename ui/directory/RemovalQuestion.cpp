// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/RemovalQuestion.h"

#include "app/Services.h"
#include "ui/widgets/Prompt.h"

#include <QCoreApplication>

#include <memory>

namespace gatehouse::RemovalQuestion
{

namespace
{

constexpr qsizetype mostRead = 20;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RemovalQuestion)
};

struct Asking {
    QList<User> people;
    Kind kind;
    qsizetype next = 0;
    QStringList lines;
    QStringList groups;
    QStringList applications;
    std::function<void()> confirmed;
};

void add(QStringList &all, const QStringList &more)
{
    for (const QString &one : more)
        if (!all.contains(one))
            all.append(one);
}

ConfirmQuestion question(const Asking &asking)
{
    const int n = int(asking.people.size());
    const bool remove = asking.kind == Kind::Delete;
    ConfirmQuestion question;
    if (n == 1)
        question.title =
            (remove ? Texts::tr("Delete %1?") : Texts::tr("Suspend %1?")).arg(asking.people.first().shownName());
    else
        question.title = (remove ? Texts::tr("Delete %1 people?") : Texts::tr("Suspend %1 people?")).arg(n);
    QStringList sentences;
    if (!asking.applications.isEmpty())
        sentences.append(Texts::tr("Access is lost to: %1.").arg(asking.applications.join(QStringLiteral(", "))));
    else
        sentences.append(Texts::tr("No access to an application is lost."));
    if (remove && !asking.groups.isEmpty())
        sentences.append(Texts::tr("Membership ends in: %1.").arg(asking.groups.join(QStringLiteral(", "))));
    if (n > mostRead)
        sentences.append(Texts::tr("This is what the first %1 of them lose; the others may lose more.").arg(mostRead));
    sentences.append(remove ? Texts::tr("Their record and their links to accounts elsewhere are removed. Events stay.")
                            : Texts::tr("Their record and their groups stay. Activate brings them back."));
    question.consequence = sentences.join(u' ');
    question.items = asking.lines;
    question.confirm = remove ? Texts::tr("Delete") : Texts::tr("Suspend");
    question.cancel = Texts::tr("Cancel");
    if (remove && n > 1) {
        question.typedLabel = Texts::tr("Type %1 to confirm").arg(n);
        question.typedValue = QString::number(n);
    }
    return question;
}

void readNext(const PageContext &context, QWidget *parent, const std::shared_ptr<Asking> &asking)
{
    if (asking->next == std::min(mostRead, asking->people.size())) {
        context.prompt.ask(parent, question(*asking), [asking](Answer answer) {
            if (answer == Answer::Confirmed)
                asking->confirmed();
        });
        return;
    }
    const User user = asking->people.at(asking->next++);
    async::whenDone(context.services.users.consequencesOfRemoving(user.id), parent,
                    [context, parent, asking, user](Result<UserConsequences> lost) {
                        if (lost) {
                            add(asking->groups, lost->groups);
                            add(asking->applications, lost->applications);
                            if (asking->people.size() > 1)
                                asking->lines.append(Texts::tr("%1 — %2").arg(
                                    user.shownName(), lost->applications.isEmpty()
                                                          ? Texts::tr("no application")
                                                          : lost->applications.join(QStringLiteral(", "))));
                        }
                        readNext(context, parent, asking);
                    });
}

} // namespace

void ask(const PageContext &context, QWidget *parent, const QList<User> &people, Kind kind,
         std::function<void()> confirmed)
{
    if (people.isEmpty())
        return;
    readNext(context, parent, std::make_shared<Asking>(Asking{people, kind, 0, {}, {}, {}, std::move(confirmed)}));
}

} // namespace gatehouse::RemovalQuestion
