// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/MatchRulesEditor.h"

#include "ui/widgets/Button.h"

#include <QBoxLayout>
#include <QListWidget>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString words(MatchRule rule)
{
    switch (rule) {
    case MatchRule::Link:
        return MatchRulesEditor::tr("Link: imported or linked before");
    case MatchRule::ExternalId:
        return MatchRulesEditor::tr("externalId: is our id or Employee ID");
    case MatchRule::UserName:
        return MatchRulesEditor::tr("userName: same as the username; you decide");
    case MatchRule::Email:
        return MatchRulesEditor::tr("Email: same address; you decide");
    }
    return {};
}

constexpr int ruleRole = Qt::UserRole;

} // namespace

MatchRulesEditor::MatchRulesEditor(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget)
    , m_up(Button::iconOnly(u"chevron-up"_s, tr("Move rule up")))
    , m_down(Button::iconOnly(u"chevron-down"_s, tr("Move rule down")))
{
    m_list->setObjectName(u"matchRules"_s);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_up->setObjectName(u"ruleUp"_s);
    m_down->setObjectName(u"ruleDown"_s);
    setFocusProxy(m_list);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_list, 1);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &MatchRulesEditor::showButtons);
    connect(m_up, &Button::clicked, this, [this] { move(-1); });
    connect(m_down, &Button::clicked, this, [this] { move(1); });
}

void MatchRulesEditor::setRules(const QList<MatchRule> &rules)
{
    m_list->clear();
    QList<MatchRule> all = rules;
    for (const MatchRule rule : ImportSettings().matching)
        if (!all.contains(rule))
            all.append(rule);
    for (const MatchRule rule : std::as_const(all)) {
        auto *item = new QListWidgetItem(words(rule), m_list);
        item->setData(ruleRole, int(rule));
        item->setCheckState(rules.contains(rule) ? Qt::Checked : Qt::Unchecked);
        item->setFlags(rule == MatchRule::Link ? Qt::ItemIsSelectable
                                               : Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    }
    m_list->setCurrentRow(1);
    m_list->ensurePolished();
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * m_list->count() + 2 * m_list->frameWidth() + 6);
    showButtons();
}

QList<MatchRule> MatchRulesEditor::rules() const
{
    QList<MatchRule> rules;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            rules.append(MatchRule(m_list->item(row)->data(ruleRole).toInt()));
    return rules;
}

void MatchRulesEditor::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 1 || row + by < 1 || row + by >= m_list->count())
        return;
    m_list->insertItem(row + by, m_list->takeItem(row));
    m_list->setCurrentRow(row + by);
}

void MatchRulesEditor::showButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 1);
    m_down->setEnabled(row > 0 && row + 1 < m_list->count());
}

} // namespace gatehouse
