// SPDX-License-Identifier: Apache-2.0
#include "ui/saml/SignInStepsCard.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StatusChip.h"

#include <QBoxLayout>
#include <QLocale>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

using Verdict = SignInStep::Verdict;

std::pair<QString, Token> look(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed:
        return {u"success"_s, Token::Ok};
    case Verdict::Failed:
        return {u"error"_s, Token::Danger};
    case Verdict::Waiting:
        return {u"clock"_s, Token::Accent};
    case Verdict::NotReached:
        break;
    }
    return {u"dash"_s, Token::Text3};
}

QString duration(qint64 milliseconds)
{
    if (milliseconds < 0)
        return {};
    if (milliseconds < 1000)
        return SignInStepsCard::tr("%1 ms").arg(milliseconds);
    return SignInStepsCard::tr("%1 s").arg(QLocale().toString(double(milliseconds) / 1000, 'f', 1));
}

} // namespace

SignInStepsCard::SignInStepsCard(QWidget *parent)
    : ScrollColumn(parent)
    , m_card(new Card(tr("Steps")))
    , m_chip(new StatusChip)
{
    setObjectName(u"signInSteps"_s);
    column()->setContentsMargins(0, 0, 0, 0);
    column()->addWidget(m_card);
    column()->addStretch(1);
    m_card->setFlush();
    m_chip->setObjectName(u"signInOutcome"_s);
    m_card->addToHead(m_chip);
    auto *foot = new QFrame;
    foot->setProperty("role", u"foot"_s);
    auto *footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(14, 9, 14, 9);
    m_foot = new Label({}, TypeRole::Help, Token::Text3);
    m_foot->setObjectName(u"signInFoot"_s);
    m_foot->setWordWrap(true);
    footLayout->addWidget(m_foot);
    m_card->setFoot(foot);
}

QWidget *SignInStepsCard::row(const SignInStep &step)
{
    auto *row = new QFrame;
    row->setProperty("role", step.verdict == Verdict::Failed ? u"lit-row"_s : u"row"_s);
    row->setAccessibleName(step.name);
    row->setAccessibleDescription(step.message);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(14, 9, 14, 9);
    layout->setSpacing(12);
    const auto [icon, tone] = look(step.verdict);
    layout->addWidget(new IconLabel(icon, tone, 20), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(new Label(step.name, TypeRole::BodyStrong));
    if (!step.message.isEmpty()) {
        auto *message = new Label(step.message, TypeRole::Help, Token::Text2);
        message->setWordWrap(true);
        message->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(message);
    }
    if (step.fix.place != SignInFix::Place::Nowhere) {
        auto *fix = new Button(step.fix.text, Button::Role::Link);
        fix->setObjectName(u"fixStep"_s);
        fix->setSmall(true);
        connect(fix, &Button::clicked, this, [this, fix = step.fix] { Q_EMIT fixRequested(fix); });
        words->addWidget(fix, 0, Qt::AlignLeft);
    }
    layout->addLayout(words, 1);
    layout->addWidget(new Label(duration(step.milliseconds), TypeRole::Help, Token::Text3), 0, Qt::AlignTop);
    return row;
}

void SignInStepsCard::showSteps(const QList<SignInStep> &steps, const QString &foot)
{
    delete m_rows;
    m_rows = new QWidget;
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_card->body()->addWidget(m_rows);
    int failedAt = 0;
    bool waiting = false;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (i > 0) {
            auto *line = new QFrame;
            line->setProperty("role", u"line"_s);
            rows->addWidget(line);
        }
        rows->addWidget(row(steps[i]));
        waiting = waiting || steps[i].verdict == Verdict::Waiting;
        if (steps[i].verdict == Verdict::Failed)
            failedAt = int(i) + 1;
    }
    m_chip->setVisible(!steps.isEmpty());
    m_chip->setStatus(failedAt > 0 ? Status{Status::Kind::Error, tr("Stopped at step %1").arg(failedAt)}
                      : waiting    ? Status{Status::Kind::Off, tr("Waiting")}
                                   : Status{Status::Kind::Good, tr("It works")});
    m_foot->setText(foot);
}

} // namespace gatehouse
