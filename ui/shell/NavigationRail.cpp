// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/NavigationRail.h"

#include "ui/shell/RailRow.h"
#include "ui/widgets/Label.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

NavigationRail::NavigationRail(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"rail"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Navigation"));
    m_layout->setContentsMargins(0, 8, 1, 10);
    m_layout->setSpacing(1);
    addRow(u"home"_s, u"home"_s, tr("Home"));
    addHeading(tr("USER MANAGEMENT"));
    addRow(u"users"_s, u"user"_s, tr("Users"));
    addRow(u"user-groups"_s, u"user-groups"_s, tr("User Groups"));
    addHeading(tr("USER AUTHENTICATION"));
    addRow(u"applications"_s, u"sso-applications"_s, tr("SSO Applications"));
    addHeading(tr("INSIGHTS"));
    addRow(u"events"_s, u"directory-insights"_s, tr("Directory Insights"));
    addRow(u"imports"_s, u"import"_s, tr("Import jobs"));
    addHeading(tr("TOOLS"));
    addRow(u"certificate-inspector"_s, u"certificate"_s, tr("Certificate inspector"));
    addRow(u"saml-inspector"_s, u"shield"_s, tr("SAML inspector"));
    m_layout->addStretch();
    addRow(u"settings"_s, u"settings"_s, tr("Settings"));
    setCollapsed(false);
}

void NavigationRail::addHeading(const QString &text)
{
    auto *heading = new Label(text, TypeRole::RailHeading, Token::Text3);
    heading->setContentsMargins(18, 14, 0, 4);
    m_layout->addWidget(heading);
    m_headings.append(heading);
}

void NavigationRail::addRow(const QString &place, const QString &icon, const QString &text)
{
    auto *row = new RailRow(place, icon, text);
    // Where we are changes by navigating only, which may be refused.
    connect(row, &QAbstractButton::clicked, this, [this, place] { Q_EMIT chosen(place); });
    m_layout->addWidget(row);
    m_rows.append(row);
}

void NavigationRail::setCurrent(const QString &place)
{
    for (RailRow *row : std::as_const(m_rows)) {
        if (row->place() == place)
            row->setChecked(true);
    }
}

void NavigationRail::setCount(const QString &place, qint64 count)
{
    for (RailRow *row : std::as_const(m_rows)) {
        if (row->place() == place)
            row->setCount(count);
    }
}

void NavigationRail::setCollapsed(bool collapsed)
{
    setFixedWidth(collapsed ? 52 : 208);
    for (RailRow *row : std::as_const(m_rows))
        row->setCollapsed(collapsed);
    for (QWidget *heading : std::as_const(m_headings))
        heading->setVisible(!collapsed);
}

QStringList NavigationRail::places() const
{
    QStringList all;
    for (const RailRow *row : m_rows)
        all.append(row->place());
    return all;
}

QString NavigationRail::textOf(const QString &place) const
{
    for (const RailRow *row : m_rows) {
        if (row->place() == place)
            return row->text();
    }
    return {};
}

QString NavigationRail::iconOf(const QString &place) const
{
    for (const RailRow *row : m_rows) {
        if (row->place() == place)
            return row->iconName();
    }
    return {};
}

void NavigationRail::focusCurrent()
{
    for (RailRow *row : std::as_const(m_rows)) {
        if (row->isChecked())
            return row->setFocus(Qt::TabFocusReason);
    }
    m_rows.constFirst()->setFocus(Qt::TabFocusReason);
}

void NavigationRail::keyPressEvent(QKeyEvent *event)
{
    const qsizetype at = m_rows.indexOf(static_cast<RailRow *>(focusWidget()));
    qsizetype to = at;
    switch (event->key()) {
    case Qt::Key_Up:
        to = at - 1;
        break;
    case Qt::Key_Down:
        to = at + 1;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = m_rows.size() - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at >= 0)
            m_rows[at]->click();
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
    if (to >= 0 && to < m_rows.size())
        m_rows[to]->setFocus(Qt::TabFocusReason);
}

} // namespace gatehouse
