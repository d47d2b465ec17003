// SPDX-License-Identifier: Apache-2.0
#include "ui/home/AttentionCard.h"

#include "ui/applications/ApplicationCells.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollColumn.h"

#include <QBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

std::pair<QString, Token> look(Attention::Severity severity)
{
    switch (severity) {
    case Attention::Severity::Error:
        return {u"error"_s, Token::Danger};
    case Attention::Severity::Warning:
        return {u"warning"_s, Token::Warn};
    case Attention::Severity::Unfinished:
        break;
    }
    return {u"edit"_s, Token::Accent};
}

} // namespace

AttentionCard::AttentionCard(QWidget *parent) : Card(tr("Needs attention"), parent)
{
    setObjectName(u"needsAttention"_s);
    setFlush();
    addToHead(new Label(tr("Most urgent first"), TypeRole::Help, Token::Text3));
}

QWidget *AttentionCard::row(const Attention &attention, const Application &application, int number)
{
    auto *row = new QFrame;
    row->setProperty("role", u"row"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(12);
    const auto [icon, tone] = look(attention.severity);
    layout->addWidget(new IconLabel(icon, tone, 20));
    auto *tile = new AppTile(28);
    tile->setLook(tileLook(application.displayLabel, application.portalImage));
    layout->addWidget(tile);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *fact = new Label(attention.fact, TypeRole::BodyStrong);
    fact->setWordWrap(true);
    auto *consequence = new Label(attention.consequence, TypeRole::Help, Token::Text2);
    consequence->setWordWrap(true);
    words->addWidget(fact);
    words->addWidget(consequence);
    layout->addLayout(words, 1);
    auto *button = new Button(attention.verb);
    button->setObjectName(u"attention%1"_s.arg(number));
    button->setSmall(true);
    button->setAccessibleDescription(attention.fact);
    layout->addWidget(button);
    Route route{attention.place, attention.application.toString(), attention.tab, {}};
    if (!attention.job.isEmpty())
        route = {attention.place, attention.job, {}, u"all"_s};
    else if (attention.place == u"settings")
        route.id.clear();
    connect(button, &Button::clicked, this, [this, route] { Q_EMIT navigate(route); });
    return row;
}

void AttentionCard::showAttention(const QList<Attention> &attention,
                                  const QHash<ApplicationId, Application> &applications)
{
    setCount(attention.size());
    delete m_rows;
    m_rows = new ScrollColumn;
    m_rows->column()->setContentsMargins(0, 0, 0, 0);
    m_rows->column()->setSpacing(0);
    body()->addWidget(m_rows, 1);
    if (attention.isEmpty()) {
        m_rows->column()->addWidget(new EmptyState(
            u"success"_s, applications.isEmpty() ? tr("No applications yet") : tr("Nothing needs attention"),
            applications.isEmpty() ? tr("Add the first application that people sign in to.")
                                   : tr("Certificates, syncs and imports are in order.")));
        return;
    }
    for (qsizetype i = 0; i < attention.size(); ++i) {
        if (i > 0) {
            auto *line = new QFrame;
            line->setProperty("role", u"line"_s);
            m_rows->column()->addWidget(line);
        }
        m_rows->column()->addWidget(row(attention[i], applications.value(attention[i].application), int(i) + 1));
    }
    m_rows->column()->addStretch(1);
}

} // namespace gatehouse
