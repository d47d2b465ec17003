// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/CandidateListCard.h"

#include "ui/imports/CandidateCells.h"
#include "ui/imports/CandidateFilterBar.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/CheckBoxHeaderView.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Switch.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QTimer>

namespace gatehouse
{

namespace
{

QString number(qint64 value) { return QLocale().toString(value); }

} // namespace

CandidateListCard::CandidateListCard(FileChooser &files, QWidget *parent)
    : Card(parent)
    , m_model(new CandidateCells(this))
    , m_filters(new CandidateFilterBar(*m_model, files))
{
    setFlush();
    body()->addLayout(makeTools());
    body()->addWidget(m_filters);
    makeTable();
    body()->addWidget(m_table, 1);
    body()->addWidget(makeFoot());
    connect(m_filters, &CandidateFilterBar::notice, this, &CandidateListCard::notice);
    connect(m_filters, &CandidateFilterBar::toast, this, &CandidateListCard::toast);
    connect(m_model, &CandidateTableModel::countsChanged, this, [this] {
        // Checking 10,000 rows or a job of 10,000 reports often; the words follow once per turn of the loop.
        if (!std::exchange(m_countsPending, true))
            QTimer::singleShot(0, this, &CandidateListCard::showCounts);
    });
}

QLayout *CandidateListCard::makeTools()
{
    m_search = new SearchField(tr("Search users"));
    m_search->setObjectName(QStringLiteral("searchUsers"));
    m_search->setMinimumWidth(150);
    m_search->setMaximumWidth(220);
    m_newOnly = new Switch(tr("New Users-only"));
    m_newOnly->setObjectName(QStringLiteral("newUsersOnly"));
    auto *newOnlyLabel = new Label(tr("New Users-only"));
    newOnlyLabel->setBuddy(m_newOnly);
    m_counts = new Label({}, TypeRole::Help, Token::Text3);
    m_counts->setObjectName(QStringLiteral("importCounts"));
    m_counts->setWordWrap(true); // two lines rather than a window that cannot be made narrower
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_cancelReading = new Button(tr("Cancel reading"));
    m_cancelReading->setObjectName(QStringLiteral("cancelReading"));
    m_cancelReading->setSmall(true);
    m_cancelReading->hide();
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(16, 10, 16, 10);
    tools->setSpacing(8);
    tools->addWidget(m_search, 2);
    tools->addSpacing(8);
    tools->addWidget(m_newOnly);
    tools->addWidget(newOnlyLabel);
    tools->addWidget(m_counts, 3);
    tools->addWidget(m_cancelReading);
    connect(m_search, &SearchField::searchChanged, m_model, &CandidateTableModel::setSearch);
    connect(m_newOnly, &Switch::toggled, m_model, &CandidateTableModel::setNewFirst);
    connect(m_cancelReading, &Button::clicked, this, &CandidateListCard::cancelReadingPressed);
    return tools;
}

void CandidateListCard::makeTable()
{
    m_table = new HouseTable(tr("Users"));
    m_table->setObjectName(QStringLiteral("candidateTable"));
    m_table->setModel(m_model);
    m_table->setColumnPlan({44, -3, -4, 130, -3});
    m_table->setSortingEnabled(false);
    m_table->head()->setSectionsClickable(true);
    connect(m_table->head(), &QHeaderView::sectionClicked, this, [this](int column) {
        if (column == CandidateTableModel::Check)
            return;
        const bool again = m_table->head()->sortIndicatorSection() == column &&
                           m_table->head()->isSortIndicatorShown() &&
                           m_table->head()->sortIndicatorOrder() == Qt::AscendingOrder;
        const Qt::SortOrder order = again ? Qt::DescendingOrder : Qt::AscendingOrder;
        m_table->head()->setSortIndicatorShown(true);
        m_table->head()->setSortIndicator(column, order);
        m_model->sort(column, order);
    });
}

QWidget *CandidateListCard::makeFoot()
{
    m_selected = new Label({}, TypeRole::HelpStrong, Token::Text2);
    m_ofNew = new Label({}, TypeRole::Help, Token::Text2);
    m_back = new Button(tr("Back"));
    m_back->setObjectName(QStringLiteral("backToApplication"));
    m_import = changing(new Button(tr("import"), Button::Role::Primary));
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setToolTip(tr("Ctrl+Enter"));
    auto *foot = new QFrame;
    foot->setObjectName(QStringLiteral("importFoot"));
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(8);
    layout->addWidget(m_selected);
    layout->addWidget(m_ofNew);
    layout->addStretch(1);
    layout->addWidget(m_back);
    layout->addWidget(m_import);
    connect(m_back, &Button::clicked, this, &CandidateListCard::backPressed);
    connect(m_import, &Button::clicked, this, &CandidateListCard::importPressed);
    return foot;
}

void CandidateListCard::setApplication(const QString &label)
{
    m_model->clear();
    m_search->clear();
    m_readAt.clear();
    m_reading = false;
    m_cancelReading->hide();
    m_filters->setApplication(label);
    m_back->setText(label.isEmpty() ? tr("Back") : tr("Back to %1").arg(label));
    m_back->setAccessibleName(m_back->text());
}

void CandidateListCard::startReading()
{
    m_model->clear();
    m_readAt.clear();
    m_reading = true;
    m_cancelReading->show();
    showCounts();
}

void CandidateListCard::endReading()
{
    m_reading = false;
    m_cancelReading->hide();
    m_filters->showDomains();
    m_readAt = QLocale().toString(QTime::currentTime(), QLocale::ShortFormat);
    showCounts();
}

void CandidateListCard::setImporting(bool importing)
{
    m_importing = importing;
    showCounts();
}

bool CandidateListCard::mayImport() const { return m_import->isEnabled(); }

void CandidateListCard::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CandidateListCard::toggleNewOnly() { m_newOnly->toggle(); }

void CandidateListCard::showCounts()
{
    m_countsPending = false;
    const qint64 fresh = m_model->count(ImportStatus::New);
    const qint64 conflicts = m_model->count(ImportStatus::Conflict);
    if (m_reading) {
        m_counts->setText(tr("%1 read so far").arg(number(m_model->total())));
    } else if (!m_readAt.isEmpty()) {
        QStringList parts{tr("%1 New").arg(number(fresh)),
                          tr("%1 Imported").arg(number(m_model->count(ImportStatus::Imported)))};
        if (conflicts > 0)
            parts.append(conflicts == 1 ? tr("1 Conflict") : tr("%1 Conflicts").arg(number(conflicts)));
        parts.append(tr("read %1").arg(m_readAt));
        m_counts->setText(parts.join(QStringLiteral(" · ")));
    } else {
        m_counts->clear();
    }
    m_counts->setAccessibleName(m_counts->text());
    m_selected->setText(tr("%1 selected").arg(number(m_model->checkedCount())));
    m_ofNew->setText(tr("of %1 New").arg(number(fresh)));
    m_import->setEnabled(m_model->checkedCount() > 0 && !m_importing);
    Q_EMIT counted();
}

} // namespace gatehouse
