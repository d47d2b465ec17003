// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/LiveResults.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QTimer>

namespace gatehouse
{

namespace
{

constexpr qsizetype mostRows = 50;
constexpr int madeAtOnce = 10;

} // namespace

/// How one row ended.
class LiveResult : public QWidget
{
public:
    LiveResult()
        : m_mark(new IconLabel(QStringLiteral("success"), Token::Ok))
        , m_name(new Label({}, TypeRole::HelpStrong))
        , m_reason(new Label({}, TypeRole::Help, Token::Text2))
    {
        setObjectName(QStringLiteral("liveResult"));
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(16, 7, 16, 7);
        layout->setSpacing(8);
        layout->addWidget(m_mark, 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        m_name->setTextFormat(Qt::PlainText); // comes from the provider
        texts->addWidget(m_name);
        m_reason->setWordWrap(true);
        m_reason->setTextFormat(Qt::PlainText);
        texts->addWidget(m_reason);
        layout->addLayout(texts, 1);
    }

    void show(const ImportRow &row)
    {
        const bool failed = row.outcome == ImportOutcome::Failed;
        const bool skipped = row.outcome == ImportOutcome::Skipped;
        m_mark->setIcon(failed    ? QStringLiteral("error")
                        : skipped ? QStringLiteral("inactive")
                                  : QStringLiteral("success"),
                        failed    ? Token::Danger
                        : skipped ? Token::Text3
                                  : Token::Ok);
        say(m_name, row.remote.shownName());
        say(m_reason, row.reason);
        setVisible(true);
    }

private:
    static void say(Label *label, const QString &text)
    {
        if (label->text() != text)
            label->setText(text);
    }

    IconLabel *m_mark;
    Label *m_name;
    Label *m_reason;
};

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
    // Of thousands at once only the last ones are looked at.
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const ImportRow &row = rows.at(i);
        if (row.outcome == ImportOutcome::Waiting)
            continue;
        if (i + mostRows >= rows.size())
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
    const QList<ImportRow> &rows = m_onlyFailed->isChecked() ? m_failed : m_newest;
    // What is not in sight yet is made a little later.
    for (int i = 0; i < madeAtOnce && m_shown.size() < rows.size(); ++i) {
        m_shown.append(new LiveResult);
        m_rows->insertWidget(int(m_shown.size()) - 1, m_shown.last());
    }
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        if (i < rows.size())
            m_shown.at(i)->show(rows.at(i));
        else
            m_shown.at(i)->hide();
    }
    if (m_shown.size() < rows.size())
        QTimer::singleShot(0, this, &LiveResults::rebuild);
}

} // namespace gatehouse
