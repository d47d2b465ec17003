// SPDX-License-Identifier: Apache-2.0
#include "ui/events/EventExplorer.h"

#include "ui/events/EventDetails.h"
#include "ui/events/EventFilters.h"
#include "ui/events/EventHistogram.h"
#include "ui/events/EventTableModel.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace gatehouse
{

namespace
{

QString number(qint64 value) { return QLocale().toString(value); }

/// The colour of a kind of bar, beside its name.
class LegendSquare : public QWidget
{
public:
    explicit LegendSquare(Token token) : m_token(token) { setFixedSize(10, 10); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(m_token));
        painter.drawRoundedRect(rect(), 2, 2);
    }

private:
    Token m_token;
};

} // namespace

EventExplorer::EventExplorer(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_range(timeRanges().at(1))
    , m_filters(new EventFilters(context.services.applications))
    , m_banner(new Banner)
    , m_model(new EventTableModel(context.services.events, this))
    , m_details(new EventDetails)
{
    m_banner->setObjectName(QStringLiteral("eventBanner"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addLayout(makeTools());
    layout->addWidget(m_banner);
    layout->addWidget(makeHistogram());
    m_split = new QBoxLayout(QBoxLayout::LeftToRight);
    m_split->setSpacing(14);
    m_split->addWidget(makeTable(), 1);
    m_details->setFixedWidth(364);
    m_details->hide();
    m_split->addWidget(m_details);
    layout->addLayout(m_split, 1);

    connect(m_filters, &EventFilters::changed, this, &EventExplorer::refresh);
    connect(m_details, &EventDetails::closed, m_details, &QWidget::hide);
    connect(m_details, &EventDetails::navigate, this, &EventExplorer::navigate);
    m_news.setSingleShot(true);
    m_news.setInterval(500);
    connect(&m_news, &QTimer::timeout, this, [this] {
        // What somebody is reading further down stays where it is; the news is at the top.
        if (m_live && isVisible() && m_table->verticalScrollBar()->value() == 0)
            refresh();
    });
    connect(&context.services.events, &EventLog::appended, this, [this] {
        if (!m_news.isActive())
            m_news.start();
    });
}

QLayout *EventExplorer::makeTools()
{
    m_search = new SearchField(tr("Search events"));
    m_search->setObjectName(QStringLiteral("searchEvents"));
    m_search->setFixedWidth(220);
    m_rangeButton = new Button(m_range.label, Button::Role::Secondary, QStringLiteral("calendar"));
    m_rangeButton->setObjectName(QStringLiteral("timeRange"));
    auto *menu = new QMenu(m_rangeButton);
    menu->setObjectName(QStringLiteral("timeRangeMenu"));
    for (const TimeRange &range : timeRanges())
        connect(menu->addAction(range.label), &QAction::triggered, this, [this, range] { chooseRange(range); });
    m_rangeButton->openMenu(menu);
    m_count = new Label({}, TypeRole::Help, Token::Text3);
    m_count->setObjectName(QStringLiteral("eventCount"));
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_search);
    tools->addWidget(m_rangeButton);
    tools->addWidget(m_filters);
    tools->addStretch(1);
    tools->addWidget(m_count);
    connect(m_search, &SearchField::searchChanged, this, &EventExplorer::refresh);
    return tools;
}

QWidget *EventExplorer::makeHistogram()
{
    auto *card = new Card;
    card->setFlush();
    m_sliceTitle = new Label(sliceTitle(m_range.slice), TypeRole::HelpStrong);
    m_spanChip = new Button({}, Button::Role::Ghost, QStringLiteral("close"));
    m_spanChip->setObjectName(QStringLiteral("clearSpan"));
    m_spanChip->setSmall(true);
    m_spanChip->hide();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 0);
    head->setSpacing(8);
    head->addWidget(m_sliceTitle);
    head->addStretch(1);
    const auto legend = [head](const QString &text, Token token) {
        head->addWidget(new LegendSquare(token));
        head->addWidget(new Label(text, TypeRole::Help, Token::Text3));
    };
    legend(tr("Success"), Token::Control);
    legend(tr("Failed"), Token::DangerFill);
    head->addWidget(m_spanChip);
    card->body()->addLayout(head);
    m_histogram = new EventHistogram;
    auto *inner = new QHBoxLayout;
    inner->setContentsMargins(16, 4, 16, 6);
    inner->addWidget(m_histogram);
    card->body()->addLayout(inner);
    connect(m_spanChip, &Button::clicked, this, [this] { setSpan(std::nullopt); });
    connect(m_histogram, &EventHistogram::spanChosen, this,
            [this](const QDateTime &from, const QDateTime &until) { setSpan(std::pair(from, until)); });
    return card;
}

QWidget *EventExplorer::makeTable()
{
    auto *card = new Card;
    card->setFlush();
    m_table = new HouseTable(tr("Events"), HouseTable::Rows::OneLine);
    m_table->setObjectName(QStringLiteral("eventTable"));
    m_table->setModel(m_model);
    m_table->setColumnPlan({136, 200, 100, -3, -3, -4});
    m_empty = new EmptyState(QStringLiteral("directory-insights"), tr("No events match"),
                             tr("Nothing was logged in this time with these filters."));
    auto *remove = new Button(tr("Remove last filter"));
    remove->setObjectName(QStringLiteral("removeLastFilter"));
    m_empty->addButton(remove);
    m_empty->hide();
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_empty, 1);
    connect(remove, &Button::clicked, this, [this] {
        if (!m_search->text().isEmpty())
            m_search->clear();
        else if (m_span)
            setSpan(std::nullopt);
        else if (!m_filters->isEmpty())
            m_filters->removeLast();
        else
            chooseRange(timeRanges().last());
    });
    connect(m_table, &HouseTable::opened, this, [this](const QModelIndex &index) { showDetails(index.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (now.isValid() && m_details->isVisible())
            showDetails(now.row());
    });
    connect(m_model, &PagedTable::failed, this, [this](const Error &error) {
        m_banner->show(Banner::Kind::Error, tr("Events could not be read"), error.message);
    });
    return card;
}

void EventExplorer::fixApplication(const QString &applicationId) { m_filters->fixApplication(applicationId); }

void EventExplorer::fixResource(const QString &idOrName) { m_filters->fixResource(idOrName); }

EventQuery EventExplorer::query(bool withSpan) const
{
    EventQuery query;
    m_filters->apply(query);
    query.search = m_search->text().trimmed();
    const QDateTime start = m_range.start(QDateTime::currentDateTimeUtc());
    if (start.isValid())
        query.since = start;
    if (withSpan && m_span) {
        query.since = m_span->first;
        query.until = m_span->second;
    }
    return query;
}

void EventExplorer::refresh()
{
    ++m_reading;
    m_banner->clear();
    m_model->setQuery(query(true));
    readHistogram();
    readCounts();
}

void EventExplorer::readHistogram()
{
    const EventQuery whole = query(false);
    const TimeRange range = m_range;
    async::whenDone(
        m_context.services.events.histogram(whole, range.slice), this,
        [this, reading = m_reading, range, whole](Result<QList<EventBucket>> buckets) {
            if (reading != m_reading)
                return;
            if (!buckets)
                return m_banner->show(Banner::Kind::Error, tr("Events could not be counted"), buckets.error().message);
            QDateTime start = whole.since.value_or(QDateTime::currentDateTimeUtc().addDays(-30));
            if (range.seconds == 0)
                for (const EventBucket &bucket : *buckets)
                    start = std::min(start, bucket.start);
            const QDateTime end = range.seconds > 0 ? start.addSecs(range.seconds) : QDateTime::currentDateTimeUtc();
            m_histogram->setBuckets(*buckets, start, end, range.slice);
            m_sliceTitle->setText(sliceTitle(m_histogram->slice()));
            m_total = m_histogram->total();
            showCounts();
        });
}

void EventExplorer::readCounts()
{
    async::whenDone(m_context.services.events.count(query(true)), this,
                    [this, reading = m_reading](Result<qint64> count) {
                        if (reading != m_reading || !count)
                            return;
                        m_inSpan = *count;
                        showCounts();
                    });
}

void EventExplorer::showCounts()
{
    m_count->setText(m_span ? tr("%1 of %2 events in the selected range").arg(number(m_inSpan), number(m_total))
                            : tr("%1 events in the selected range").arg(number(m_inSpan)));
    m_count->setAccessibleName(m_count->text());
    m_empty->setVisible(m_inSpan == 0);
    m_table->setVisible(m_inSpan > 0);
}

void EventExplorer::chooseRange(const TimeRange &range)
{
    m_range = range;
    m_rangeButton->setText(range.label);
    m_rangeButton->setAccessibleName(range.label);
    setSpan(std::nullopt);
}

void EventExplorer::setSpan(const std::optional<std::pair<QDateTime, QDateTime>> &span)
{
    m_span = span;
    m_histogram->setSelection(span);
    m_spanChip->setVisible(span.has_value());
    if (span) {
        const bool sameDay =
            span->first.date() == span->second.addSecs(-1).date() && m_range.seconds <= 86400 && m_range.seconds > 0;
        const QString format = sameDay ? QStringLiteral("HH:mm") : QStringLiteral("d MMM HH:mm");
        const QString text =
            tr("%1 – %2").arg(QLocale().toString(span->first, format), QLocale().toString(span->second, format));
        m_spanChip->setText(text);
        m_spanChip->setAccessibleName(text);
        m_spanChip->setToolTip(tr("Show the whole time again"));
    }
    refresh();
}

void EventExplorer::showDetails(int row)
{
    if (const Event *event = m_model->eventAt(row))
        m_details->show(*event);
}

void EventExplorer::search()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void EventExplorer::setLive(bool live)
{
    m_live = live;
    if (live)
        refresh();
}

void EventExplorer::exportAs(const QString &ending)
{
    m_context.files.saveFile(
        this, tr("Export events"), QStringLiteral("events.") + ending,
        QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending), [this](const QString &file) {
            Q_EMIT exporting(true);
            async::whenDone(
                m_context.services.events.exportTo(file, query(true)), this, [this, file](Result<qint64> count) {
                    Q_EMIT exporting(false);
                    if (count)
                        Q_EMIT toast(
                            {Toast::Kind::Success, tr("%1 events exported").arg(number(*count)), file, {}, {}});
                    else
                        Q_EMIT toast(
                            {Toast::Kind::Error, tr("The events were not exported"), count.error().message, {}, {}});
                });
        });
}

void EventExplorer::verify()
{
    m_banner->show(Banner::Kind::Info, tr("Verifying the log"), tr("Each event is compared with the one before it."));
    async::whenDone(m_context.services.events.verify(), this, [this](Result<ChainReport> report) {
        if (!report)
            return m_banner->show(Banner::Kind::Error, tr("The log could not be verified"), report.error().message);
        if (!report->whole)
            return m_banner->show(
                Banner::Kind::Error, tr("Event %1 was changed after it was logged").arg(report->firstBroken),
                tr("Events before it are as they were logged. Compare this workspace with a backup."));
        m_banner->show(Banner::Kind::Success, tr("The log is whole: %1 events").arg(number(report->events)),
                       tr("Newest hash %1. Note it down to compare later.")
                           .arg(QString::fromLatin1(report->head.toHex().left(16))));
    });
}

void EventExplorer::filterFor(const QString &text)
{
    if (text.isEmpty())
        return;
    for (const EventType &type : eventTypes())
        if (type.name == text)
            return m_filters->chooseTypes({text});
    if (text == QLatin1String("failed"))
        return m_filters->chooseResult(false);
    m_filters->chooseResource(text);
}

void EventExplorer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < 900;
    m_split->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_details->setMinimumWidth(narrow ? 0 : 364);
    m_details->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : 364);
    m_table->setColumnHidden(5, narrow);
}

} // namespace gatehouse
