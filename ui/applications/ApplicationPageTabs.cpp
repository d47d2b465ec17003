// SPDX-License-Identifier: Apache-2.0
// Which tab of the application panel is shown, and the guide beside it.
#include "ui/applications/ApplicationPage.h"

#include "ui/applications/ApplicationSummaryCard.h"
#include "ui/applications/ApplicationTabs.h"
#include "ui/applications/IdentityManagementPane.h"
#include "ui/guide/GuidePanel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FooterBar.h"
#include "ui/widgets/HouseTabBar.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QResizeEvent>
#include <QStackedWidget>

namespace gatehouse
{

namespace
{
/// Below this width the page has less room at its edges.
constexpr int narrowWidth = 1060;
} // namespace

void ApplicationPage::openTab(const QString &tab)
{
    QString wanted = tab;
    if (wanted == ssoTab && m_state.connector.bookmark)
        wanted = bookmarkTab;
    const bool there = wanted == generalInfo || wanted == groupsTab || wanted == eventsTab ||
                       (wanted == ssoTab && m_state.connector.saml) ||
                       (wanted == bookmarkTab && m_state.connector.bookmark) ||
                       (wanted == idmTab && m_state.connector.scim);
    m_tabs->setCurrent(there ? wanted : generalInfo);
    showTab();
}

void ApplicationPage::showTab()
{
    const QStringList order{generalInfo, ssoTab, bookmarkTab, idmTab, groupsTab, eventsTab};
    const QString current = m_tabs->current();
    m_stack->setCurrentIndex(int(order.indexOf(current)));
    m_footers->setCurrentIndex(current == idmTab && m_idm->isConfiguring() ? 1 : 0);
    m_footers->setVisible(current != eventsTab || m_state.edit.isChanged());
    showGuide();
}

/// A field that somebody was led to: in sight, and ready to be changed.
void ApplicationPage::focusField()
{
    if (m_wantedField.isEmpty())
        return;
    QWidget *field = m_stack->currentWidget()->findChild<QWidget *>(m_wantedField);
    m_wantedField.clear();
    if (field && field->focusPolicy() == Qt::NoFocus)
        field = field->findChild<QLineEdit *>();
    if (field)
        field->setFocus(Qt::OtherFocusReason);
}

void ApplicationPage::showGuide()
{
    const auto guide = m_tabs->current() == idmTab ? GuidePanel::Guide::IdentityManagement : GuidePanel::Guide::Sso;
    const Application &application = m_state.saved();
    const auto certificate = m_state.shownCertificate();
    if (m_guideWanted && m_loaded)
        m_guide->showGuide(application.id.toString(), m_state.connector, guide,
                           {{QStringLiteral("idpUrl"), application.idpUrl},
                            {QStringLiteral("idpEntityId"), m_state.edit.edited.sso.idpEntityId},
                            {QStringLiteral("idpCertificate"), certificate ? certificate->pem : QString()},
                            {QStringLiteral("baseUrl"), application.idm.baseUrl},
                            {QStringLiteral("spEntityId"), m_state.edit.edited.sso.spEntityId},
                            {QStringLiteral("acsUrl"), m_state.edit.edited.sso.acsUrls.value(0)}});
    placeGuide();
}

void ApplicationPage::setGuideWanted(bool wanted)
{
    m_guideWanted = wanted;
    showGuide();
    if (!wanted && m_guideButton->isVisible())
        m_guideButton->setFocus(Qt::OtherFocusReason);
}

void ApplicationPage::placeGuide()
{
    const bool shown = m_guideWanted && m_loaded && (m_state.connector.saml || m_state.connector.scim);
    if (m_guide->isFloating()) {
        if (m_columns->indexOf(m_guide) >= 0)
            m_columns->removeWidget(m_guide);
        if (!m_guide->isWindow()) {
            m_guide->setParent(this, Qt::Tool);
            m_guide->resize(360, 640);
        }
        m_guide->setVisible(shown);
        m_guideButton->setVisible(m_state.connector.saml || m_state.connector.scim);
        return;
    }
    if (m_guide->isWindow())
        m_guide->setParent(this);
    const bool asColumn = width() >= guideColumnWidth;
    if (asColumn && m_columns->indexOf(m_guide) < 0) {
        m_columns->addWidget(m_guide);
    } else if (!asColumn) {
        if (m_columns->indexOf(m_guide) >= 0) {
            m_columns->removeWidget(m_guide);
            m_guide->setParent(this);
        }
        m_guide->setGeometry(width() - 308 - 12, 12, 308, height() - 24);
        m_guide->raise();
    }
    m_guide->setVisible(shown);
    m_guideButton->setVisible(!(shown && asColumn) && (m_state.connector.saml || m_state.connector.scim));
}

void ApplicationPage::resizeEvent(QResizeEvent *event)
{
    ConsolePage::resizeEvent(event);
    const bool narrow = width() < narrowWidth;
    m_summary->setFixedWidth(narrow ? 208 : 232);
    m_columns->setContentsMargins(narrow ? 12 : 20, narrow ? 12 : 14, narrow ? 12 : 20, narrow ? 12 : 16);
    placeGuide();
}

} // namespace gatehouse
