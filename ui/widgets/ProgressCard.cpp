// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ProgressCard.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ProgressBar.h"
#include "ui/widgets/StatusChip.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace gatehouse
{

ProgressCard::ProgressCard(QWidget *parent) : Card(parent)
{
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    m_icon = new IconLabel({}, Token::Ok, 18);
    m_title = new Label({}, TypeRole::BodyStrong);
    m_text = new Label({}, TypeRole::Help, Token::Text2);
    m_text->setWordWrap(true);
    m_timeLeft = new Label({}, TypeRole::Help, Token::Text3);
    m_button = new Button({});
    m_button->setSmall(true);
    m_button->setObjectName(QStringLiteral("progressButton"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    top->addWidget(m_icon);
    top->addLayout(texts, 1);
    top->addWidget(m_timeLeft);
    top->addWidget(m_button);
    body()->setSpacing(8);
    body()->addLayout(top);
    m_bar = new ProgressBar({});
    body()->addWidget(m_bar);
    m_counts = new QWidget;
    auto *counts = new QHBoxLayout(m_counts);
    counts->setContentsMargins(0, 0, 0, 0);
    counts->setSpacing(16);
    m_of = new Label({}, TypeRole::HelpStrong);
    counts->addWidget(m_of);
    counts->addStretch();
    body()->addWidget(m_counts);
    connect(m_button, &QAbstractButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT cancelPressed();
        else
            Q_EMIT buttonPressed();
    });
}

void ProgressCard::start(const QString &title, const QString &cancel)
{
    m_running = true;
    m_icon->hide();
    m_text->hide();
    m_title->setText(title);
    m_bar->setAccessibleName(title);
    m_button->setText(cancel);
    m_button->setVisible(!cancel.isEmpty());
    m_bar->show();
    m_counts->show();
    setProgress(0, 0, 0, {});
}

void ProgressCard::setProgress(qint64 done, qint64 failed, qint64 total, const QList<Status> &counts,
                               const QString &timeLeft)
{
    m_bar->setProgress(done, failed, total);
    m_timeLeft->setText(timeLeft);
    m_timeLeft->setVisible(!timeLeft.isEmpty());
    m_of->setText(total > 0 ? tr("%1 of %2").arg(locale().toString(done + failed), locale().toString(total))
                            : QString());
    auto *layout = static_cast<QHBoxLayout *>(m_counts->layout());
    QList<StatusChip *> chips = m_counts->findChildren<StatusChip *>();
    while (chips.size() < counts.size()) {
        chips.append(new StatusChip);
        layout->insertWidget(layout->count() - 1, chips.constLast());
    }
    for (qsizetype i = 0; i < chips.size(); ++i) {
        chips[i]->setVisible(i < counts.size());
        if (i < counts.size())
            chips[i]->setStatus(counts[i]);
    }
}

void ProgressCard::finish(End end, const QString &title, const QString &text, const QString &button)
{
    m_running = false;
    m_icon->setIcon(end == End::Finished    ? QStringLiteral("success")
                    : end == End::Cancelled ? QStringLiteral("inactive")
                                            : QStringLiteral("error"),
                    end == End::Finished    ? Token::Ok
                    : end == End::Cancelled ? Token::Text2
                                            : Token::Danger);
    m_icon->show();
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_timeLeft->hide();
    m_bar->hide();
    m_counts->hide();
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

} // namespace gatehouse
