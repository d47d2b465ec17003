// SPDX-License-Identifier: Apache-2.0
#include "ui/events/EventDetails.h"

#include "ui/events/EventStepList.h"
#include "ui/events/EventWords.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/HouseTabBar.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/JsonView.h"
#include "ui/widgets/Label.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QScrollArea>
#include <QStackedWidget>

namespace gatehouse
{

namespace
{

auto cellOf(QString Change::*text)
{
    return [text](const Change &change, int role) -> QVariant {
        if (role == Qt::DisplayRole)
            return (change.*text).isEmpty() ? EventDetails::tr("empty") : change.*text;
        return role == Qt::ToolTipRole ? QVariant(change.*text) : QVariant();
    };
}

} // namespace

EventDetails::EventDetails(QWidget *parent)
    : Card(parent)
    , m_type(new Label({}, TypeRole::Code))
    , m_icon(new IconLabel(QStringLiteral("success"), Token::Ok, 20))
    , m_fact(new Label({}, TypeRole::BodyStrong))
    , m_consequence(new Label({}, TypeRole::Help, Token::Text2))
    , m_link(new Button({}, Button::Role::Link))
    , m_tabs(new HouseTabBar)
    , m_stack(new QStackedWidget)
    , m_json(new JsonView(tr("JSON")))
    , m_steps(new EventStepList)
    , m_advice(new EventStepList)
    , m_changeModel(new ListTableModel<Change>({{tr("Property"), cellOf(&Change::field)},
                                                {tr("Before"), cellOf(&Change::from)},
                                                {tr("After"), cellOf(&Change::to)}},
                                               false, this))
    , m_changes(new HouseTable(tr("Modified properties"), HouseTable::Rows::OneLine))
{
    setObjectName(QStringLiteral("eventDetails"));
    setFlush();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 8, 8);
    m_type->setTextFormat(Qt::PlainText);
    head->addWidget(m_type, 1);
    auto *copy = new CopyButton(tr("Copy JSON"), [this] {
        return QString::fromUtf8(QJsonDocument(toJson(m_event)).toJson(QJsonDocument::Indented));
    });
    copy->setObjectName(QStringLiteral("copyEventJson"));
    auto *close = Button::iconOnly(QStringLiteral("close"), tr("Close details"));
    close->setObjectName(QStringLiteral("closeEventDetails"));
    head->addWidget(copy);
    head->addWidget(close);
    body()->addLayout(head);

    auto *summary = new QHBoxLayout;
    summary->setContentsMargins(16, 0, 16, 10);
    summary->setSpacing(8);
    summary->addWidget(m_icon, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (Label *label : {m_fact, m_consequence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        texts->addWidget(label);
    }
    m_link->setObjectName(QStringLiteral("eventLink"));
    texts->addWidget(m_link, 0, Qt::AlignLeft);
    summary->addLayout(texts, 1);
    body()->addLayout(summary);

    m_tabs->setObjectName(QStringLiteral("eventTabs"));
    m_tabs->addTab(QStringLiteral("fields"), tr("Fields"));
    m_tabs->addTab(QStringLiteral("summary"), tr("Summary"));
    m_tabs->addTab(QStringLiteral("steps"), tr("Steps"));
    m_tabs->addTab(QStringLiteral("changes"), tr("Modified properties"));
    m_tabs->addTab(QStringLiteral("advice"), tr("Advice"));
    m_tabs->addTab(QStringLiteral("json"), tr("JSON"));
    body()->addWidget(m_tabs);
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    m_fields = new QWidget;
    m_form = new QFormLayout(m_fields);
    m_form->setContentsMargins(16, 10, 16, 10);
    m_form->setHorizontalSpacing(14);
    m_form->setVerticalSpacing(6);
    scroll->setWidget(m_fields);
    m_fields->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(scroll);
    m_json->setObjectName(QStringLiteral("eventJson"));
    m_stack->addWidget(m_json);
    m_steps->setObjectName(QStringLiteral("eventSteps"));
    m_stack->addWidget(m_steps);
    m_advice->setObjectName(QStringLiteral("eventAdvice"));
    m_stack->addWidget(m_advice);
    m_changes->setObjectName(QStringLiteral("eventChanges"));
    m_changes->setModel(m_changeModel);
    m_changes->setColumnPlan({-3, -2, -3});
    m_stack->addWidget(m_changes);
    body()->addWidget(m_stack, 1);

    connect(m_tabs, &HouseTabBar::currentChanged, this, [this, scroll](const QString &id) {
        const QHash<QString, QWidget *> views{{QStringLiteral("json"), m_json},
                                              {QStringLiteral("steps"), m_steps},
                                              {QStringLiteral("advice"), m_advice},
                                              {QStringLiteral("changes"), m_changes}};
        m_stack->setCurrentWidget(views.value(id, scroll));
    });
    connect(close, &Button::clicked, this, &EventDetails::closed);
    connect(m_link, &Button::clicked, this, [this] { Q_EMIT navigate(routeOf(m_event)); });
}

void EventDetails::show(const Event &event)
{
    m_event = event;
    m_type->setText(event.type);
    m_icon->setIcon(event.success ? QStringLiteral("success") : QStringLiteral("error"),
                    event.success ? Token::Ok : Token::Danger);
    m_fact->setText(sentenceOf(event));
    m_consequence->setText(event.success ? detailOf(event) : event.errorMessage);
    m_consequence->setVisible(!m_consequence->text().isEmpty());
    const Route route = routeOf(event);
    const QString link = event.resourceType == QLatin1String("user")          ? tr("Show this person")
                         : event.resourceType == QLatin1String("user_group")  ? tr("Show this group")
                         : event.resourceType == QLatin1String("application") ? tr("Show this application")
                                                                              : tr("Show");
    m_link->setText(link);
    m_link->setAccessibleName(link);
    m_link->setVisible(!route.place.isEmpty());
    showTabs();
    showFields();
    m_changeModel->setRows(event.changes);
    m_json->setJson(toJson(event));
    QWidget::show();
}

/// What was sent to a provider has views of its own; the view that is open stays open where the next event has it too.
void EventDetails::showTabs()
{
    const QList<EventStep> steps = stepsOf(m_event);
    const QList<EventStep> advice = adviceOf(m_event);
    const bool sent = !steps.isEmpty();
    m_steps->setSteps(steps);
    m_advice->setSteps(advice);
    const QList<std::pair<QString, bool>> tabs{{QStringLiteral("fields"), !sent},
                                               {QStringLiteral("summary"), sent},
                                               {QStringLiteral("steps"), sent},
                                               {QStringLiteral("changes"), sent && !m_event.changes.isEmpty()},
                                               {QStringLiteral("advice"), !advice.isEmpty()}};
    for (const auto &[id, visible] : tabs) {
        m_tabs->setTabVisible(id, visible);
        if (!visible && m_tabs->current() == id)
            m_tabs->setCurrent(sent ? QStringLiteral("summary") : QStringLiteral("fields"));
    }
}

void EventDetails::showFields()
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    const auto add = [this](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        auto *text = new Label(value, TypeRole::Help);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_form->addRow(new Label(name, TypeRole::Help, Token::Text3), text);
    };
    const Event &e = m_event;
    add(tr("Number"), QString::number(e.id));
    add(tr("Timestamp (UTC)"), e.timestamp.toUTC().toString(Qt::ISODateWithMs));
    add(tr("Result"), e.success ? tr("Success") : tr("Failed"));
    add(tr("Message"), e.errorMessage);
    add(tr("Initiated By"),
        e.initiatedBy.name.isEmpty() ? e.initiatedBy.type : tr("%1 (%2)").arg(e.initiatedBy.name, e.initiatedBy.type));
    add(tr("Application"), e.applicationName);
    add(tr("Resource"), e.resourceName);
    add(tr("Kind of resource"), e.resourceType);
    for (const Change &change : e.changes)
        add(change.field, tr("%1 → %2").arg(change.from.isEmpty() ? tr("empty") : change.from,
                                            change.to.isEmpty() ? tr("empty") : change.to));
    for (auto it = e.details.begin(); it != e.details.end(); ++it)
        add(it.key(),
            it->isObject() || it->isArray()
                ? QString::fromUtf8(QJsonDocument::fromVariant(it->toVariant()).toJson(QJsonDocument::Compact))
                : it->toVariant().toString());
    add(tr("Hash"), QString::fromLatin1(e.hash.toHex()));
}

} // namespace gatehouse
