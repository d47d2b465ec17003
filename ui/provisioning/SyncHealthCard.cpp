// SPDX-License-Identifier: Apache-2.0
#include "ui/provisioning/SyncHealthCard.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/DayBars.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QLocale>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString when(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    const bool today = local.date() == QDate::currentDate();
    return QLocale().toString(local, today ? u"HH:mm"_s : u"d MMM HH:mm"_s);
}

} // namespace

SyncHealthCard::SyncHealthCard(QWidget *parent) : Card(parent)
{
    setFlush();
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *chart = new QVBoxLayout;
    chart->setContentsMargins(15, 9, 15, 9);
    chart->setSpacing(4);
    chart->addWidget(new Label(tr("Changes sent, 14 days"), TypeRole::Help, Token::Text2));
    m_days = new DayBars;
    m_days->setObjectName(u"changesByDay"_s);
    m_days->setAccessibleName(tr("Changes sent, 14 days"));
    chart->addWidget(m_days);
    chart->addStretch(1);
    m_parts->addLayout(chart, 2);
    m_upright = new QFrame;
    m_upright->setProperty("role", u"upright"_s);
    m_parts->addWidget(m_upright);
    m_line = new QFrame;
    m_line->setProperty("role", u"line"_s);
    m_line->hide();
    m_parts->addWidget(m_line);
    m_parts->addLayout(row, 5);
    m_users = figure(row, tr("Users managed"), "usersManaged");
    m_groups = figure(row, tr("Groups managed"), "groupsManaged");
    m_pending = figure(row, tr("Pending"), "changesPending");
    m_failed = figure(row, tr("Failed"), "changesFailed");
    m_last = figure(row, tr("Last sync"), "lastSync");
    m_undo = changing(new Button(tr("Undo..."), Button::Role::Link));
    m_undo->setObjectName(u"undoLastSync"_s);
    m_undo->setAccessibleName(tr("Undo the last sync"));
    m_undo->setToolTip(tr("Shows what would take back what the last sync sent, before anything is sent."));
    m_undo->setSmall(true);
    m_undo->hide();
    m_last.cell->insertWidget(3, m_undo, 0, Qt::AlignLeft);
    connect(m_undo, &Button::clicked, this, &SyncHealthCard::undoRequested);
    body()->addLayout(m_parts);
}

void SyncHealthCard::setNarrow(bool narrow)
{
    m_parts->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_upright->setVisible(!narrow);
    m_line->setVisible(narrow);
}

SyncHealthCard::Figure SyncHealthCard::figure(QHBoxLayout *row, const QString &name, const char *objectName)
{
    if (row->count() > 0) {
        auto *line = new QFrame;
        line->setProperty("role", u"upright"_s);
        row->addWidget(line);
    }
    auto *cell = new QVBoxLayout;
    cell->setContentsMargins(15, 9, 15, 9);
    cell->setSpacing(0);
    auto *title = new Label(name, TypeRole::Help, Token::Text2);
    title->setWordWrap(true);
    cell->addWidget(title);
    Figure figure{new Label({}, TypeRole::Number), new Label({}, TypeRole::Help, Token::Text2), cell};
    figure.number->setObjectName(QLatin1StringView(objectName));
    figure.help->setWordWrap(true);
    cell->addWidget(figure.number);
    cell->addWidget(figure.help);
    cell->addStretch(1);
    row->addLayout(cell, 1);
    return figure;
}

void SyncHealthCard::showStatus(const ProvisioningStatus &status, qint64 people, qint64 pending)
{
    const QLocale locale;
    m_days->setDays(status.days);
    m_users.number->setText(locale.toString(status.managed));
    m_users.help->setText(tr("of %Ln person(s) with access", nullptr, int(people)));
    m_groups.number->setText(locale.toString(status.groups));
    m_groups.help->setText(status.inactive > 0 ? tr("%Ln account(s) deactivated", nullptr, int(status.inactive))
                                               : QString());
    const qint64 open = pending >= 0 ? pending : status.pending;
    m_pending.number->setText(pending < 0 && status.due && open == 0 ? u"?"_s : locale.toString(open));
    m_pending.number->setTone(open > 0 ? Token::Accent : Token::Text);
    m_pending.help->setText(pending >= 0 ? tr("preview below") : status.due ? tr("the directory changed") : QString());
    const qint64 failed = status.failed + status.waiting;
    m_failed.number->setText(locale.toString(failed));
    m_failed.number->setTone(failed > 0 ? Token::Danger : Token::Text);
    m_failed.help->setText(status.waiting > 0 ? tr("%Ln of them wait(s) for you", nullptr, int(status.waiting))
                                              : QString());
    m_last.number->setText(status.running ? tr("now") : status.ended.isValid() ? when(status.ended) : tr("never"));
    m_undo->setVisible(status.undoable > 0 && !status.running);
    m_last.help->setText(status.ended.isValid() ? tr("%Ln change(s)", nullptr, int(status.done)) : QString());
}

} // namespace gatehouse
