// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/CandidateFilterBar.h"

#include "app/applications/ApplicationFiles.h"
#include "models/imports/CandidateTableModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/FilterChips.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Switch.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>

namespace gatehouse
{

namespace
{

QString number(qint64 value) { return QLocale().toString(value); }

} // namespace

CandidateFilterBar::CandidateFilterBar(CandidateTableModel &model, FileChooser &files, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_files(files)
{
    m_activeFilter = new FilterChips;
    m_activeFilter->setObjectName(QStringLiteral("activeFilter"));
    m_activeFilter->setAccessibleName(tr("State at the provider"));
    m_activeFilter->addChip(QStringLiteral("all"), tr("All"));
    m_activeFilter->addChip(QStringLiteral("yes"), tr("Active"));
    m_activeFilter->addChip(QStringLiteral("no"), tr("Not active"));
    m_domainFilter = new QComboBox;
    m_domainFilter->setObjectName(QStringLiteral("domainFilter"));
    m_domainFilter->setAccessibleName(tr("Domain of the email address"));
    m_domainFilter->addItem(tr("Any domain"));
    m_domainFilter->setMinimumWidth(90);
    m_domainFilter->setMaximumWidth(240);
    m_domainFilter->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_withEmail = new Switch(tr("With email"));
    m_withEmail->setObjectName(QStringLiteral("withEmail"));
    auto *withEmailLabel = new Label(tr("With email"));
    withEmailLabel->setBuddy(m_withEmail);
    auto *list = new Button(tr("CSV"), Button::Role::Secondary, QStringLiteral("file"));
    list->setObjectName(QStringLiteral("selectionCsv"));
    list->setSmall(true);
    auto *menu = new QMenu(list);
    QAction *save = menu->addAction(tr("Save selection as CSV..."));
    save->setObjectName(QStringLiteral("saveSelection"));
    QAction *load = menu->addAction(tr("Select from CSV..."));
    load->setObjectName(QStringLiteral("selectFromCsv"));
    list->openMenu(menu);
    auto *filters = new QHBoxLayout(this);
    filters->setContentsMargins(16, 0, 16, 10);
    filters->setSpacing(8);
    filters->addWidget(m_activeFilter);
    filters->addWidget(m_domainFilter, 100); // what is free, as far as it wants it
    filters->addSpacing(8);
    filters->addWidget(m_withEmail);
    filters->addWidget(withEmailLabel);
    filters->addStretch(1);
    filters->addWidget(list);
    connect(m_activeFilter, &FilterChips::chosenChanged, this, &CandidateFilterBar::applyFilter);
    connect(m_domainFilter, &QComboBox::currentIndexChanged, this, &CandidateFilterBar::applyFilter);
    connect(m_withEmail, &Switch::toggled, this, &CandidateFilterBar::applyFilter);
    connect(save, &QAction::triggered, this, &CandidateFilterBar::saveSelection);
    connect(load, &QAction::triggered, this, &CandidateFilterBar::selectFromCsv);
}

void CandidateFilterBar::applyFilter()
{
    CandidateFilter filter;
    if (m_activeFilter->chosen() != QLatin1String("all"))
        filter.active = m_activeFilter->chosen() == QLatin1String("yes");
    if (m_withEmail->isChecked())
        filter.hasEmail = true;
    if (m_domainFilter->currentIndex() > 0)
        filter.domain = m_domainFilter->currentText();
    m_model.setFilter(filter);
}

void CandidateFilterBar::showDomains()
{
    constexpr int mostDomains = 100;
    const QString chosen = m_domainFilter->currentIndex() > 0 ? m_domainFilter->currentText() : QString();
    const QStringList domains = m_model.domains().mid(0, mostDomains);
    const QSignalBlocker block(m_domainFilter);
    while (m_domainFilter->count() > 1)
        m_domainFilter->removeItem(1);
    m_domainFilter->addItems(domains);
    m_domainFilter->setCurrentIndex(int(domains.indexOf(chosen)) + 1);
    applyFilter();
}

void CandidateFilterBar::saveSelection()
{
    const QList<ImportCandidate> selected = m_model.checked();
    if (selected.isEmpty())
        return Q_EMIT notice(Banner::Kind::Info, tr("Nobody is selected"), tr("Select people first."));
    m_files.saveFile(
        this, tr("Save selection as CSV"), QStringLiteral("selection.csv"), tr("CSV (*.csv)"),
        [this, selected](const QString &file) {
            const auto written = ApplicationFiles::replace(file, candidatesCsv(selected));
            async::whenDone(written, this, [this, count = selected.size()](const Result<QString> &path) {
                if (!path)
                    return Q_EMIT notice(Banner::Kind::Error, tr("The selection was not saved"), path.error().message);
                Q_EMIT toast({Toast::Kind::Success, tr("%1 rows exported").arg(number(count)), *path, {}, {}});
            });
        });
}

void CandidateFilterBar::selectFromCsv()
{
    constexpr qint64 largestList = 64 * 1024 * 1024;
    m_files.openFile(this, tr("Select from CSV"), tr("CSV (*.csv);;All files (*)"), [this](const QString &file) {
        async::whenDone(ApplicationFiles::read(file, largestList), this, [this](const Result<QByteArray> &bytes) {
            const auto wanted = bytes ? wantedFromCsv(*bytes) : Result<QList<WantedAccount>>(failure(bytes.error()));
            if (!wanted)
                return Q_EMIT notice(Banner::Kind::Error, tr("The list was not read"), wanted.error().message);
            showSelected(m_model.checkWanted(*wanted));
        });
    });
}

void CandidateFilterBar::showSelected(const CandidateTableModel::Selected &selected)
{
    constexpr int mostNamed = 10;
    QStringList parts;
    if (selected.imported > 0)
        parts.append(tr("%1 of them are Imported already.").arg(number(selected.imported)));
    if (!selected.missing.isEmpty()) {
        QString names = selected.missing.mid(0, mostNamed).join(QStringLiteral(", "));
        if (selected.missing.size() > mostNamed)
            names = tr("%1 and %2 more").arg(names, number(selected.missing.size() - mostNamed));
        parts.append(tr("Not found in %1: %2.").arg(m_application, names));
    }
    Q_EMIT notice(selected.missing.isEmpty() ? Banner::Kind::Info : Banner::Kind::Warning,
                  tr("%1 selected from the list.").arg(number(selected.checked)), parts.join(u' '));
}

} // namespace gatehouse
