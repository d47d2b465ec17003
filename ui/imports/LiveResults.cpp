// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/LiveResults.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>

namespace gatehouse
{

namespace
{

constexpr qsizetype mostRows = 50;

QWidget *resultRow(const ImportRow &row)
{
    auto *widget = new QWidget;
    widget->setObjectName(QStringLiteral("liveResult"));
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(16, 7, 16, 7);
    layout->setSpacing(8);
    const bool failed = row.outcome == ImportOutcome::Failed;
    const bool skipped = row.outcome == ImportOutcome::Skipped;
    auto *mark = failed    ? new IconLabel(QStringLiteral("error"), Token::Danger)
                 : skipped ? new IconLabel(QStringLiteral("inactive"), Token::Text3)
                           : new IconLabel(QStringLiteral("success"), Token::Ok);
    layout->addWidget(mark, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *name = new Label(row.remote.shownName(), TypeRole::HelpStrong);
    name->setTextFormat(Qt::PlainText); // comes from the provider
    texts->addWidget(name);
    auto *reason = new Label(row.reason, TypeRole::Help, Token::Text2);
    reason->setWordWrap(true);
    reason->setTextFormat(Qt::PlainText);
    texts->addWidget(reason);
    layout->addLayout(texts, 1);
    return widget;
}

} // namespace

LiveResults::LiveResults(QWidget *parent)
    : QWidget(parent)
    , m_onlyFailed(new Button(tr("Failed"), Button::Role::Secondary))
{
    setObjectName(QStringLiteral("liveResults"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 6, 16, 6);
    head->addWidget(new Label(tr("Live results"), TypeRole::HelpStrong), 1);
    m_onlyFailed->setObjectName(QStringLiteral("onlyFailed"));
    m_onlyFailed->setSmall(true);
    m_onlyFailed->setCheckable(true);
    head->addWidget(m_onlyFailed);
    layout->addLayout(head);
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addStretch(1);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    layout->addWidget(scroll, 1);
    connect(m_onlyFailed, &Button::toggled, this, &LiveResults::rebuild);
    clear();
}

void LiveResults::clear()
{
    m_newest.clear();
    m_failed.clear();
    m_failedCount = 0;
    m_onlyFailed->setChecked(false);
    rebuild();
}

void LiveResults::add(const QList<ImportRow> &rows)
{
    for (const ImportRow &row : rows) {
        if (row.outcome == ImportOutcome::Waiting)
            continue;
        m_newest.prepend(row);
        if (row.outcome == ImportOutcome::Failed) {
            m_failed.prepend(row);
            ++m_failedCount;
        }
    }
    m_newest = m_newest.mid(0, mostRows);
    m_failed = m_failed.mid(0, mostRows);
    rebuild();
}

void LiveResults::rebuild()
{
    const QString text = tr("Failed %1").arg(QLocale().toString(m_failedCount));
    m_onlyFailed->setText(text);
    m_onlyFailed->setAccessibleName(text);
    m_onlyFailed->setEnabled(m_failedCount > 0);
    while (m_rows->count() > 1)
        delete m_rows->takeAt(0)->widget();
    const QList<ImportRow> &rows = m_onlyFailed->isChecked() ? m_failed : m_newest;
    for (qsizetype i = 0; i < rows.size(); ++i)
        m_rows->insertWidget(int(i), resultRow(rows.at(i)));
}

} // namespace gatehouse
