// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/GroupApplicationsTab.h"

#include "app/Services.h"
#include "ui/widgets/AppTile.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Status.h"

#include <QHBoxLayout>
#include <QLocale>

namespace gatehouse
{

GroupApplicationsTab::GroupApplicationsTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_search(new SearchField(tr("Search applications")))
    , m_effect(new Label({}, TypeRole::HelpStrong, Token::Text2))
    , m_banner(new Banner)
    , m_table(changing(new HouseTable(tr("Applications"))))
{
    m_search->setObjectName(QStringLiteral("searchGroupApplications"));
    m_search->setFixedWidth(240);
    m_effect->setObjectName(QStringLiteral("bindingEffect"));
    m_table->setObjectName(QStringLiteral("groupApplications"));
    m_model = new ListTableModel<Row>(
        {{tr("Application"),
          [this](const Row &row, int role) -> QVariant {
              const Application &application = row.summary.application;
              if (role == TileRole)
                  return QVariant::fromValue(TileLook{application.displayLabel, application.portalImage.color,
                                                      tileImage(application.portalImage.image)});
              if (role == SubLineRole)
                  return application.description;
              if (role == StrongRole)
                  return true;
              if (role == MatchRole)
                  return m_search->text().trimmed();
              return role == Qt::DisplayRole ? QVariant(application.displayLabel) : QVariant();
          }},
         {tr("Access"),
          [this](const Row &row, int role) -> QVariant {
              const bool now = wanted(row);
              Status status =
                  now ? Status{Status::Kind::Active, tr("Bound")} : Status{Status::Kind::Off, tr("No access")};
              if (now != row.bound)
                  status = now ? Status{Status::Kind::New, tr("Added, not saved")}
                               : Status{Status::Kind::Warning, tr("Removed, not saved")};
              if (role == StatusRole)
                  return QVariant::fromValue(status);
              return role == Qt::DisplayRole ? QVariant(status.text) : QVariant();
          }},
         {tr("Effect of saving"),
          [this](const Row &row, int role) -> QVariant {
              const auto effect = m_effects.constFind(row.summary.application.id);
              if (role != Qt::DisplayRole || effect == m_effects.constEnd() || wanted(row) == row.bound)
                  return {};
              return wanted(row) ? tr("%Ln people gain access", nullptr, int(effect->gain))
                                 : tr("%Ln people lose access", nullptr, int(effect->lose));
          }}},
        true, this);
    m_model->setRowValue([this](const Row &row, bool, int role) -> QVariant {
        return role == ChangedRole ? QVariant(wanted(row) != row.bound) : QVariant();
    });
    m_table->setModel(m_model);
    m_table->setColumnPlan({44, -2, 180, -1});
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_search);
    tools->addWidget(new Label(tr("People of this group can sign in to the applications that are selected."),
                               TypeRole::Body, Token::Text2),
                     1);
    tools->addWidget(m_effect);
    auto *card = new Card;
    card->setFlush();
    card->body()->addWidget(m_table, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(tools);
    layout->addWidget(m_banner);
    layout->addWidget(card, 1);

    connect(m_search, &SearchField::searchChanged, this, &GroupApplicationsTab::showRows);
    connect(m_table, &HouseTable::opened, this, [this](const QModelIndex &index) {
        Q_EMIT navigate({QStringLiteral("application"),
                         m_model->at(index.row()).summary.application.id.toString(),
                         QStringLiteral("user-groups"),
                         {}});
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        if (m_showing)
            return;
        for (int at = first.row(); at <= last.row(); ++at) {
            const Row &row = m_model->at(at);
            const ApplicationId id = row.summary.application.id;
            if (m_model->isChecked(at) == row.bound)
                m_flipped.remove(id);
            else if (!m_flipped.contains(id)) {
                m_flipped.insert(id);
                readEffect(row, !row.bound);
            }
        }
        Q_EMIT edited();
    });
}

void GroupApplicationsTab::show(const UserGroup &group)
{
    m_group = group;
    m_banner->clear();
    discard();
    read();
}

void GroupApplicationsTab::read()
{
    const UserGroupId id = m_group.id;
    auto bound = m_context.services.applications.applicationsOf(id);
    async::whenDone(m_context.services.applications.list(), this,
                    [this, id, bound](Result<QList<ApplicationSummary>> all) {
                        if (!all)
                            return m_banner->show(Banner::Kind::Error, tr("The applications could not be read"),
                                                  all.error().message);
                        async::whenDone(bound, this, [this, id, all = *all](Result<QList<ApplicationSummary>> mine) {
                            if (id != m_group.id || !mine)
                                return;
                            QSet<ApplicationId> ids;
                            for (const ApplicationSummary &one : *mine)
                                ids.insert(one.application.id);
                            m_all.clear();
                            for (const ApplicationSummary &one : all)
                                m_all.append({one, ids.contains(one.application.id)});
                            showRows();
                            Q_EMIT counted(ids.size());
                        });
                    });
}

void GroupApplicationsTab::showRows()
{
    QList<Row> rows;
    const QString search = m_search->text().trimmed();
    for (const Row &row : std::as_const(m_all))
        if (search.isEmpty() || row.summary.application.displayLabel.contains(search, Qt::CaseInsensitive))
            rows.append(row);
    m_showing = true;
    m_model->setRows(rows);
    for (int at = 0; at < rows.size(); ++at)
        m_model->setChecked(at, wanted(rows.at(at)));
    m_showing = false;
}

void GroupApplicationsTab::readEffect(const Row &row, bool wanted)
{
    const ApplicationId id = row.summary.application.id;
    const QList<UserGroupId> one{m_group.id};
    async::whenDone(m_context.services.applications.effectOf(id, wanted ? one : QList<UserGroupId>(),
                                                             wanted ? QList<UserGroupId>() : one),
                    this, [this, id](Result<AccessEffect> effect) {
                        if (!effect)
                            return;
                        m_effects.insert(id, *effect);
                        m_table->viewport()->update();
                    });
}

int GroupApplicationsTab::changes() const { return int(m_flipped.size()); }

QList<GroupApplicationsTab::Row> GroupApplicationsTab::changedRows() const
{
    QList<Row> rows;
    for (const Row &row : m_all)
        if (m_flipped.contains(row.summary.application.id))
            rows.append(row);
    return rows;
}

void GroupApplicationsTab::save(std::function<void(const QString &)> done) { saveNext(changedRows(), std::move(done)); }

void GroupApplicationsTab::saveNext(QList<Row> left, std::function<void(const QString &)> done)
{
    if (left.isEmpty()) {
        read();
        Q_EMIT edited();
        return done({});
    }
    const Row row = left.takeFirst();
    const QList<UserGroupId> one{m_group.id};
    const bool bind = !row.bound;
    // The newest version: this tab changes bindings only, so nobody else's edit of the application can be lost.
    auto fresh = m_context.services.applications.find(row.summary.application.id);
    auto saved = async::andThen(fresh, this, [this, one, bind](Application application) {
        return m_context.services.applicationService.save(application, bind ? one : QList<UserGroupId>(),
                                                          bind ? QList<UserGroupId>() : one, std::nullopt,
                                                          localActor(QStringLiteral("admin")));
    });
    async::whenDone(saved, this, [this, left, done, row](Result<Application> result) {
        if (!result) {
            read();
            Q_EMIT edited();
            return done(tr("%1: %2").arg(row.summary.application.displayLabel, result.error().message));
        }
        m_flipped.remove(row.summary.application.id);
        saveNext(left, done);
    });
}

void GroupApplicationsTab::discard()
{
    m_flipped.clear();
    m_effects.clear();
    showRows();
    Q_EMIT edited();
}

void GroupApplicationsTab::search() { m_search->setFocus(Qt::ShortcutFocusReason); }

} // namespace gatehouse
