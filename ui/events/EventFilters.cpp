// SPDX-License-Identifier: Apache-2.0
#include "ui/events/EventFilters.h"

#include "ui/events/FilterPill.h"
#include "ui/widgets/Button.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>

namespace gatehouse
{

namespace
{

const QString applicationFilter = QStringLiteral("application");
const QString typeFilter = QStringLiteral("event");
const QString resultFilter = QStringLiteral("result");
const QString userFilter = QStringLiteral("user");

QStringList typesOf(const QString &group)
{
    QStringList names;
    for (const EventType &type : eventTypes())
        if (type.group == group)
            names.append(type.name);
    return names;
}

} // namespace

EventFilters::EventFilters(ApplicationStore &applications, QWidget *parent)
    : QWidget(parent)
    , m_applications(applications)
    , m_layout(new QHBoxLayout(this))
    , m_add(new Button(tr("Add filter"), Button::Role::Ghost, QStringLiteral("plus")))
    , m_menu(new QMenu(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    setObjectName(QStringLiteral("eventFilters"));
    m_add->setObjectName(QStringLiteral("addFilter"));
    m_add->setProperty("chip", true);
    m_layout->addWidget(m_add);
    m_menu->setObjectName(QStringLiteral("filterMenu"));
    m_menu->setToolTipsVisible(true);
    connect(m_add, &Button::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 4)));
    });
}

void EventFilters::fillMenu()
{
    m_menu->clear();
    if (m_fixedApplication.isEmpty()) {
        QMenu *applications = m_menu->addMenu(tr("Application"));
        applications->setObjectName(QStringLiteral("applicationMenu"));
        async::whenDone(m_applications.list(), applications,
                        [this, applications](Result<QList<ApplicationSummary>> all) {
                            if (!all)
                                return;
                            for (const ApplicationSummary &one : *all) {
                                const QString id = one.application.id.toString();
                                const QString label = one.application.displayLabel;
                                connect(applications->addAction(QString(label).replace(u'&', QStringLiteral("&&"))),
                                        &QAction::triggered, this, [this, id, label] { chooseApplication(id, label); });
                            }
                        });
    }
    fillTypes(m_menu->addMenu(tr("Event")));
    QMenu *result = m_menu->addMenu(tr("Result"));
    connect(result->addAction(tr("Success")), &QAction::triggered, this, [this] { chooseResult(true); });
    connect(result->addAction(tr("Failed")), &QAction::triggered, this, [this] { chooseResult(false); });
    if (m_fixedResource.isEmpty())
        connect(m_menu->addAction(tr("User")), &QAction::triggered, this, [this] {
            if (!m_pills.contains(userFilter)) {
                m_order.append(userFilter);
                showPills();
            }
            m_pills.value(userFilter)->editor()->setFocus(Qt::OtherFocusReason);
        });
}

void EventFilters::fillTypes(QMenu *menu)
{
    menu->setObjectName(QStringLiteral("eventTypeMenu"));
    QStringList groups;
    for (const EventType &type : eventTypes())
        if (!groups.contains(type.group))
            groups.append(type.group);
    for (const QString &group : groups) {
        QMenu *one = menu->addMenu(group);
        one->setToolTipsVisible(true);
        const QStringList all = typesOf(group);
        connect(one->addAction(tr("All %1 events").arg(group)), &QAction::triggered, this,
                [this, all] { chooseTypes(all); });
        one->addSeparator();
        for (const EventType &type : eventTypes()) {
            if (type.group != group)
                continue;
            QAction *action = one->addAction(type.name);
            action->setToolTip(type.description);
            action->setCheckable(true);
            action->setChecked(m_types.contains(type.name));
            connect(action, &QAction::triggered, this, [this, name = type.name](bool on) {
                QStringList types = m_types;
                types.removeAll(name);
                if (on)
                    types.append(name);
                chooseTypes(types);
            });
        }
    }
}

void EventFilters::apply(EventQuery &query) const
{
    query.types = m_types;
    query.applicationId = m_fixedApplication.isEmpty() ? m_application : m_fixedApplication;
    query.resource = m_fixedResource.isEmpty() ? m_resource : m_fixedResource;
    query.success = m_success;
}

void EventFilters::chooseTypes(const QStringList &types)
{
    m_types = types;
    m_order.removeAll(typeFilter);
    if (!types.isEmpty())
        m_order.append(typeFilter);
    showPills();
    Q_EMIT changed();
}

void EventFilters::chooseResource(const QString &resource)
{
    m_resource = resource;
    m_order.removeAll(userFilter);
    if (!resource.isEmpty())
        m_order.append(userFilter);
    showPills();
    Q_EMIT changed();
}

void EventFilters::chooseResult(std::optional<bool> success)
{
    m_success = success;
    m_order.removeAll(resultFilter);
    if (success)
        m_order.append(resultFilter);
    showPills();
    Q_EMIT changed();
}

void EventFilters::chooseApplication(const QString &id, const QString &label)
{
    m_application = id;
    m_applicationLabel = label;
    m_order.removeAll(applicationFilter);
    if (!id.isEmpty())
        m_order.append(applicationFilter);
    showPills();
    Q_EMIT changed();
}

bool EventFilters::isEmpty() const { return m_order.isEmpty(); }

void EventFilters::removeLast()
{
    if (!m_order.isEmpty())
        remove(m_order.last());
}

void EventFilters::remove(const QString &id)
{
    if (id == typeFilter)
        m_types.clear();
    else if (id == resultFilter)
        m_success.reset();
    else if (id == userFilter)
        m_resource.clear();
    else if (id == applicationFilter)
        m_application.clear();
    m_order.removeAll(id);
    showPills();
    m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

FilterPill *EventFilters::addPill(const QString &id, const QString &what, const QString &value, bool editable)
{
    FilterPill *&pill = m_pills[id];
    if (!pill) {
        pill = new FilterPill(what, editable);
        pill->setObjectName(QStringLiteral("filter-") + id);
        m_layout->insertWidget(m_layout->count() - 1, pill);
        connect(pill, &FilterPill::removed, this, [this, id] { remove(id); });
    }
    pill->setValue(value);
    return pill;
}

void EventFilters::showPills()
{
    for (const QString &id : m_pills.keys())
        if (!m_order.contains(id))
            m_pills.take(id)->deleteLater();
    for (const QString &id : std::as_const(m_order)) {
        if (id == applicationFilter) {
            addPill(id, tr("Application"), m_applicationLabel);
        } else if (id == resultFilter) {
            addPill(id, tr("Result"), *m_success ? tr("Success") : tr("Failed"));
        } else if (id == typeFilter) {
            QString value = m_types.size() == 1 ? m_types.first() : tr("%Ln types", nullptr, int(m_types.size()));
            for (const EventType &type : eventTypes())
                if (typesOf(type.group) == m_types)
                    value = tr("%1, %Ln types", nullptr, int(m_types.size())).arg(type.group);
            addPill(id, tr("Event"), value)->setToolTip(m_types.join(u'\n'));
        } else if (!m_pills.contains(id)) {
            QLineEdit *editor = addPill(id, tr("User"), {}, true)->editor();
            editor->setObjectName(QStringLiteral("userFilter"));
            editor->setText(m_resource);
            auto *pause = new QTimer(editor);
            pause->setSingleShot(true);
            pause->setInterval(300);
            connect(editor, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
            connect(pause, &QTimer::timeout, this, [this, editor] {
                if (m_resource == editor->text().trimmed())
                    return;
                m_resource = editor->text().trimmed();
                Q_EMIT changed();
            });
        } else if (m_pills.value(id)->editor()->text() != m_resource) {
            m_pills.value(id)->editor()->setText(m_resource);
        }
    }
}

} // namespace gatehouse
