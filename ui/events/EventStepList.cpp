// SPDX-License-Identifier: Apache-2.0
#include "ui/events/EventStepList.h"

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QWidget *stepRow(const EventStep &step)
{
    using Outcome = EventStep::Outcome;
    auto *row = new QWidget;
    row->setAccessibleName(step.name);
    row->setAccessibleDescription(step.text);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(10);
    const bool failed = step.outcome == Outcome::Failed;
    const bool done = step.outcome == Outcome::Done;
    layout->addWidget(new IconLabel(failed ? u"error"_s
                                    : done ? u"success"_s
                                           : u"dash"_s,
                                    failed ? Token::Danger
                                    : done ? Token::Ok
                                           : Token::Text3),
                      0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(new Label(step.name, TypeRole::BodyStrong));
    auto *text = new Label(step.text, TypeRole::Help, Token::Text2);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    texts->addWidget(text);
    layout->addLayout(texts, 1);
    return row;
}

} // namespace

EventStepList::EventStepList(QWidget *parent) : QScrollArea(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, 6, 0, 6);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void EventStepList::setSteps(const QList<EventStep> &steps)
{
    while (m_layout->count() > 1) {
        QLayoutItem *item = m_layout->takeAt(0);
        delete item->widget();
        delete item;
    }
    for (const EventStep &step : steps)
        m_layout->insertWidget(m_layout->count() - 1, stepRow(step));
}

} // namespace gatehouse
