// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/ConsoleStatusBar.h"

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StatusChip.h"

#include <QHBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

ConsoleStatusBar::ConsoleStatusBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"statusBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Status bar"));
    setFocusPolicy(Qt::ClickFocus);
    setFixedHeight(std::max(26, QFontMetrics(roleFont(TypeRole::Chip)).height() + 10));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 1, 14, 0);
    layout->setSpacing(6);
    m_icon = new IconLabel(u"offline"_s, Token::Text3, 14);
    m_connection = new Label({}, TypeRole::Chip, Token::Text2);
    m_connection->setObjectName(u"statusConnection"_s);
    m_helpDesk = new StatusChip({Status::Kind::Warning, tr("Help desk: read-only")});
    m_helpDesk->setObjectName(u"statusHelpDesk"_s);
    m_helpDesk->setToolTip(helpDeskChangesNothing());
    m_helpDesk->hide();
    m_organization = new Label({}, TypeRole::Chip, Token::Text2);
    m_organization->setObjectName(u"statusOrganization"_s);
    m_jobs = new Label({}, TypeRole::Chip, Token::Text3);
    m_jobs->setObjectName(u"statusJobs"_s);
    m_lastSync = new Label({}, TypeRole::Chip, Token::Text2);
    for (Label *label : {m_connection, m_organization, m_jobs, m_lastSync}) {
        QFont font = label->font();
        font.setWeight(QFont::Normal);
        label->setFont(font);
    }
    layout->addWidget(m_icon);
    layout->addWidget(m_connection);
    layout->addSpacing(12);
    layout->addWidget(m_helpDesk);
    layout->addWidget(m_organization);
    layout->addStretch();
    layout->addWidget(m_jobs);
    layout->addWidget(m_lastSync);
    m_lastSync->setContentsMargins(12, 0, 0, 0);
    setConnected(false, {});
    setLastSync({});
}

void ConsoleStatusBar::setConnected(bool connected, const QString &tip)
{
    m_icon->setIcon(connected ? u"success"_s : u"offline"_s, connected ? Token::Ok : Token::Text3);
    m_connection->setText(connected ? tr("Connected") : tr("No workspace open"));
    m_connection->setToolTip(tip);
    m_jobs->setText(connected ? tr("No jobs running") : QString());
}

void ConsoleStatusBar::setAccess(Access access) { m_helpDesk->setVisible(access == Access::HelpDesk); }

void ConsoleStatusBar::setOrganization(const QString &name, qint64 people)
{
    m_organization->setText(tr("%1 · %2").arg(name, tr("%Ln user(s)", nullptr, int(people))));
}

void ConsoleStatusBar::setJobs(int running)
{
    m_jobs->setText(running == 0 ? tr("No jobs running") : tr("%Ln job(s) running", nullptr, running));
}

void ConsoleStatusBar::setLastSync(const QDateTime &time)
{
    m_lastSync->setVisible(time.isValid());
    if (!time.isValid())
        return;
    const QDateTime here = time.toLocalTime();
    m_lastSync->setText(here.date() == QDate::currentDate()
                            ? tr("Last sync %1").arg(here.toString(u"HH:mm"_s))
                            : tr("Last sync %1").arg(locale().toString(here.date(), u"d MMM"_s)));
}

} // namespace gatehouse
