// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Stepper.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/StepMark.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse
{

class Stepper::Row : public QAbstractButton
{
public:
    Row(int number, const QString &text)
        : m_mark(new StepMark(number))
        , m_name(new Label(text))
        , m_value(new Label({}, TypeRole::Help, Token::Text3))
    {
        setText(text);
        setObjectName(QStringLiteral("step-%1").arg(number));
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 5, 0, 5);
        setMinimumHeight(54);
        layout->setSpacing(10);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        // The name stands beside the middle of its mark, whether a value follows below it or not.
        texts->setContentsMargins(0, std::max(0, (m_mark->height() - m_name->sizeHint().height()) / 2), 0, 0);
        texts->addWidget(m_name);
        texts->addWidget(m_value);
        texts->addStretch(1);
        layout->addWidget(m_mark, 0, Qt::AlignTop);
        layout->addLayout(texts, 1);
        for (QWidget *child :
             {static_cast<QWidget *>(m_mark), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_value)})
            child->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_value->hide();
    }
    void setState(StepMark::State state)
    {
        m_mark->setState(state);
        const bool current = state == StepMark::State::Current;
        // The tone first: it polishes anew, which brings back the font from before.
        m_name->setTone(current ? Token::Text : Token::Text2);
        m_name->setFont(roleFont(current ? TypeRole::BodyStrong : TypeRole::Body));
        setFocusPolicy(state == StepMark::State::Done ? Qt::TabFocus : Qt::NoFocus);
        setCursor(state == StepMark::State::Done ? Qt::PointingHandCursor : Qt::ArrowCursor);
        m_done = state == StepMark::State::Done;
        m_value->setVisible(m_done && !m_value->text().isEmpty());
    }
    void setValue(const QString &value)
    {
        m_value->setText(value);
        m_value->setVisible(m_done && !value.isEmpty());
    }
    bool isDone() const { return m_done; }
    QSize sizeHint() const override { return layout()->sizeHint().expandedTo({0, 54}); }
    bool last = false;

protected:
    // The line that leads to the next mark.
    void paintEvent(QPaintEvent *) override
    {
        if (last)
            return;
        QPainter painter(this);
        const int x = m_mark->geometry().center().x();
        painter.fillRect(x, m_mark->geometry().bottom() + 5, 1, height() - m_mark->geometry().bottom() - 5,
                         color(Token::Line));
    }

private:
    StepMark *m_mark;
    Label *m_name;
    Label *m_value;
    bool m_done = false;
};

Stepper::Stepper(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch();
}

void Stepper::setSteps(const QStringList &steps)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const QString &step : steps) {
        const int index = int(m_rows.size());
        auto *row = new Row(index + 1, step);
        connect(row, &QAbstractButton::clicked, this, [this, row, index] {
            if (row->isDone())
                Q_EMIT stepPressed(index);
        });
        m_layout->insertWidget(index, row);
        m_rows.append(row);
    }
    if (!m_rows.isEmpty())
        m_rows.last()->last = true;
    setCurrent(0);
}

void Stepper::setCurrent(int step)
{
    m_current = step;
    for (int i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setState(i < step    ? StepMark::State::Done
                            : i == step ? StepMark::State::Current
                                        : StepMark::State::Next);
}

void Stepper::setValue(int step, const QString &value) { m_rows[step]->setValue(value); }

} // namespace gatehouse
