// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/AccessTab.h"

#include "app/Services.h"
#include "ui/widgets/AppTile.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"

#include <QVBoxLayout>

namespace gatehouse
{

AccessTab::AccessTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(new HouseTable(tr("Applications")))
    , m_empty(new EmptyState(QStringLiteral("sso-applications"), tr("No applications"),
                             tr("None of this person's groups is bound to an application.")))
{
    m_table->setObjectName(QStringLiteral("accessTable"));
    m_model = new ListTableModel<Access>(
        {{tr("Application"),
          [](const Access &access, int role) -> QVariant {
              const Application &application = access.summary.application;
              if (role == TileRole)
                  return QVariant::fromValue(TileLook{application.displayLabel, application.portalImage.color,
                                                      tileImage(application.portalImage.image)});
              if (role == SubLineRole)
                  return application.description;
              return role == Qt::DisplayRole ? QVariant(application.displayLabel) : QVariant();
          }},
         {tr("Access through"),
          [](const Access &access, int role) -> QVariant {
              return role == Qt::DisplayRole ? QVariant(access.groups.join(QStringLiteral(", "))) : QVariant();
          }}},
        false, this);
    m_table->setModel(m_model);
    m_table->setColumnPlan({-1, -1});
    auto *card = new Card;
    card->setFlush();
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_empty, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(new Label(tr("Change it on the groups, or on an application's User Groups tab."), TypeRole::Body,
                                Token::Text2));
    layout->addWidget(card, 1);
    connect(m_table, &HouseTable::opened, this, [this](const QModelIndex &index) {
        Q_EMIT navigate({QStringLiteral("application"),
                         m_model->at(index.row()).summary.application.id.toString(),
                         QStringLiteral("user-groups"),
                         {}});
    });
}

void AccessTab::show(const User &user)
{
    ++m_reading;
    async::whenDone(m_context.services.groups.groupsOf(user.id), this,
                    [this, reading = m_reading](Result<QList<UserGroup>> groups) {
                        if (reading != m_reading || !groups)
                            return;
                        m_access.clear();
                        readNext(*groups, 0, reading);
                    });
}

void AccessTab::readNext(const QList<UserGroup> &groups, qsizetype at, quint64 reading)
{
    if (at == groups.size()) {
        std::sort(m_access.begin(), m_access.end(), [](const Access &a, const Access &b) {
            return a.summary.application.displayLabel.compare(b.summary.application.displayLabel, Qt::CaseInsensitive) <
                   0;
        });
        m_model->setRows(m_access);
        m_empty->setVisible(m_access.isEmpty());
        m_table->setVisible(!m_access.isEmpty());
        Q_EMIT counted(m_access.size());
        return;
    }
    async::whenDone(m_context.services.applications.applicationsOf(groups.at(at).id), this,
                    [this, groups, at, reading](Result<QList<ApplicationSummary>> applications) {
                        if (reading != m_reading || !applications)
                            return;
                        for (const ApplicationSummary &summary : *applications) {
                            auto known = std::find_if(m_access.begin(), m_access.end(), [&](const Access &access) {
                                return access.summary.application.id == summary.application.id;
                            });
                            if (known == m_access.end())
                                known = m_access.insert(m_access.end(), {summary, {}});
                            known->groups.append(groups.at(at).name);
                        }
                        readNext(groups, at + 1, reading);
                    });
}

} // namespace gatehouse
