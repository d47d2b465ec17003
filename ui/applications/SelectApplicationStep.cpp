// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/SelectApplicationStep.h"

#include "app/catalog/Catalog.h"
#include "ui/applications/ConnectorDelegate.h"
#include "ui/applications/ConnectorListModel.h"
#include "ui/applications/ConnectorSummary.h"
#include "ui/widgets/FilterChips.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/SearchField.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QListView>

namespace gatehouse
{

namespace
{

bool passes(const Connector &connector, const QString &chip)
{
    if (chip == QStringLiteral("saml"))
        return connector.saml;
    if (chip == QStringLiteral("idm"))
        return connector.scim;
    if (chip == QStringLiteral("groups"))
        return connector.groups;
    return true;
}

bool isAlwaysOffered(const Connector &connector)
{
    return connector.bookmark || connector.id == QStringLiteral("custom");
}

} // namespace

SelectApplicationStep::SelectApplicationStep(const Catalog &catalog, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_model(new ConnectorListModel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 16, 0, 0);
    left->setSpacing(0);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(16, 0, 16, 12);
    top->setSpacing(4);
    auto *label = new Label(tr("Search"), TypeRole::Label);
    m_search = new SearchField(tr("Name of the application"));
    m_search->setObjectName(QStringLiteral("catalogSearch"));
    m_search->setAccessibleName(tr("Search"));
    m_search->installEventFilter(this);
    label->setBuddy(m_search);
    m_chips = new FilterChips;
    m_chips->setObjectName(QStringLiteral("catalogFilter"));
    m_chips->addChip(QStringLiteral("all"), tr("All"));
    m_chips->addChip(QStringLiteral("saml"), tr("SAML"));
    m_chips->addChip(QStringLiteral("idm"), tr("Identity Management"));
    m_chips->addChip(QStringLiteral("groups"), tr("Groups"));
    top->addWidget(label);
    top->addWidget(m_search);
    top->addSpacing(8);
    auto *chipRow = new QHBoxLayout;
    chipRow->addWidget(m_chips);
    chipRow->addStretch(1);
    top->addLayout(chipRow);
    left->addLayout(top);

    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("catalogResults"));
    m_list->setAccessibleName(tr("Applications"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ConnectorDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    left->addWidget(m_list, 1);
    layout->addLayout(left, 1);
    auto *between = new QFrame;
    between->setProperty("role", QStringLiteral("upright"));
    layout->addWidget(between);
    m_summaryColumn = summaryColumn();
    layout->addWidget(m_summaryColumn);

    connect(m_search, &SearchField::searchChanged, this, &SelectApplicationStep::find);
    connect(m_chips, &FilterChips::chosenChanged, this, &SelectApplicationStep::find);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const Connector *connector = m_model->at(index.row());
        if (!connector || connector->id == m_selectedId)
            return;
        m_selectedId = connector->id;
        showSummary();
        Q_EMIT selectionChanged();
    });
    connect(m_list, &QListView::doubleClicked, this, [this] { Q_EMIT chosen(); });
    find();
    showSummary();
}

void SelectApplicationStep::setSummaryWidth(int width) { m_summaryColumn->setColumnWidth(width); }

ScrollColumn *SelectApplicationStep::summaryColumn()
{
    auto *scroll = new ScrollColumn;
    scroll->setColumnWidth(340);
    m_summaryHost = scroll->widget();
    scroll->column()->setContentsMargins(20, 20, 20, 20);
    return scroll;
}

const Connector *SelectApplicationStep::selected() const
{
    return m_selectedId.isEmpty() ? nullptr : m_catalog.find(m_selectedId);
}

void SelectApplicationStep::select(const QString &connectorId)
{
    m_selectedId = connectorId;
    find();
    showSummary();
    Q_EMIT selectionChanged();
}

void SelectApplicationStep::clear()
{
    m_search->clear();
    m_chips->choose(QStringLiteral("all"));
    m_list->setCurrentIndex({});
    select({});
}

void SelectApplicationStep::focusSearch() { m_search->setFocus(Qt::ShortcutFocusReason); }

void SelectApplicationStep::find()
{
    const QString text = m_search->text().trimmed();
    QList<Connector> matching;
    QList<Connector> always;
    const QString chosenChip = m_chips->chosen();
    for (const Connector &connector : m_catalog.search(text)) {
        const bool named = !text.isEmpty() && connector.name.startsWith(text, Qt::CaseInsensitive);
        (isAlwaysOffered(connector) && !(named && passes(connector, chosenChip)) ? always : matching).append(connector);
    }
    for (const char *chip : {"all", "saml", "idm", "groups"})
        m_chips->setCount(QLatin1String(chip),
                          std::count_if(matching.begin(), matching.end(), [&](const Connector &connector) {
                              return passes(connector, QLatin1String(chip));
                          }));
    QList<Connector> shown;
    for (const Connector &connector : matching)
        if (passes(connector, chosenChip))
            shown.append(connector);
    m_model->setConnectors(shown, always, text);
    // A search that leaves something to choose selects the best match, so that Enter is enough.
    int row = m_model->rowOf(m_selectedId);
    if (!text.isEmpty() && !shown.isEmpty() && (row < 0 || row >= shown.size()))
        row = 0;
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

void SelectApplicationStep::showSummary()
{
    delete m_summary;
    m_summary = nullptr;
    if (const Connector *connector = selected()) {
        m_summary = new ConnectorSummary(*connector);
    } else {
        auto *hint =
            new Label(tr("Type the name of the application and select it. What you need for it is listed here."),
                      TypeRole::Help, Token::Text3);
        hint->setWordWrap(true);
        m_summary = hint;
    }
    auto *layout = qobject_cast<QVBoxLayout *>(m_summaryHost->layout());
    while (QLayoutItem *item = layout->takeAt(0))
        delete item;
    layout->addWidget(m_summary);
    layout->addStretch(1);
}

bool SelectApplicationStep::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers() == Qt::NoModifier) {
        find(); // also for who presses it before the search has run
        if (selected()) {
            Q_EMIT chosen();
            return true;
        }
    }
    // The arrows move through the results while the text is being typed.
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
