// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/ConnectionReportCard.h"

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QLocale>

namespace gatehouse
{

namespace
{

using Verdict = ConnectionCheck::Verdict;

std::pair<QString, Token> look(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed:
        return {QStringLiteral("success"), Token::Ok};
    case Verdict::Warning:
        return {QStringLiteral("warning"), Token::Warn};
    case Verdict::Failed:
        return {QStringLiteral("error"), Token::Danger};
    case Verdict::NotReached:
        break;
    }
    return {QStringLiteral("dash"), Token::Text3};
}

} // namespace

ConnectionReportCard::ConnectionReportCard(QWidget *parent) : Card(parent)
{
    setFlush();
    hide();
}

void ConnectionReportCard::showReport(const ConnectionReport &report)
{
    delete m_content;
    m_content = new QWidget;
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    const bool passed = report.passed();
    m_summary = passed ? tr("Connected to %1").arg(report.host) : tr("Not connected to %1").arg(report.host);
    auto *head = new QFrame;
    head->setProperty("banner", passed ? QStringLiteral("success") : QStringLiteral("error"));
    auto *headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(14, 9, 14, 9);
    const auto [icon, tone] = look(passed ? Verdict::Passed : Verdict::Failed);
    headLayout->addWidget(new IconLabel(icon, tone, 20));
    auto *title = new Label(m_summary, TypeRole::BodyStrong);
    title->setObjectName(QStringLiteral("reportSummary"));
    headLayout->addWidget(title, 1);
    headLayout->addWidget(new Label(tr("%1 ms").arg(report.milliseconds) + QStringLiteral(" · ") +
                                        QLocale().toString(report.when.toLocalTime(), QStringLiteral("d MMM HH:mm")),
                                    TypeRole::Help, Token::Text2));
    layout->addWidget(head);

    for (const ConnectionCheck &check : report.checks) {
        auto *row = new QWidget;
        row->setAccessibleName(check.name);
        auto *rowLayout = new QHBoxLayout(row);
        rowLayout->setContentsMargins(14, 7, 14, 7);
        rowLayout->setSpacing(8);
        const auto [checkIcon, checkTone] = look(check.verdict);
        rowLayout->addWidget(new IconLabel(checkIcon, checkTone, 16), 0, Qt::AlignTop);
        auto *name = new Label(check.name);
        name->setFixedWidth(150);
        rowLayout->addWidget(name, 0, Qt::AlignTop);
        auto *message = new Label(check.verdict == Verdict::NotReached && check.message.isEmpty() ? tr("Not reached")
                                                                                                  : check.message,
                                  TypeRole::Help, Token::Text2);
        message->setWordWrap(true);
        message->setTextInteractionFlags(Qt::TextSelectableByMouse);
        rowLayout->addWidget(message, 1);
        layout->addWidget(row);
    }
    body()->addWidget(m_content);
    show();
}

} // namespace gatehouse
