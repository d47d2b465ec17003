// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/StaleSaveDialog.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollColumn.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QRadioButton>

namespace gatehouse
{

namespace
{

constexpr int theirsId = 0;
constexpr int mineId = 1;

QString shortened(QString value)
{
    if (value.isEmpty())
        return StaleSaveDialog::tr("(empty)");
    value.replace(u'\n', QStringLiteral(", "));
    return value.size() > 80 ? value.left(79) + u'…' : value;
}

} // namespace

StaleSaveDialog::StaleSaveDialog(const ApplicationEdit &edit, const Application &theirs, QWidget *parent)
    : QDialog(parent)
    , m_edit(edit)
    , m_theirs(theirs)
    , m_conflicts(conflictingFields(edit, theirs))
{
    setObjectName(QStringLiteral("staleSaveDialog"));
    setWindowTitle(tr("Somebody else saved meanwhile"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(new Label(tr("Somebody else saved meanwhile"), TypeRole::DialogTitle));
    auto *text = new Label({}, TypeRole::Body, Token::Text2);
    text->setWordWrap(true);
    QStringList sentences;
    sentences << (m_conflicts.isEmpty() ? tr("Nothing you changed was changed by them.")
                                        : tr("Choose what to keep for each field."));
    if (const QStringList others = changedByOthers(edit, theirs); !others.isEmpty())
        sentences << tr("Their changes to these fields are kept: %1.").arg(others.join(QStringLiteral(", ")));
    sentences << tr("Nothing is saved until you press save.");
    text->setText(sentences.join(u' '));
    layout->addWidget(text);

    auto *scroll = new ScrollColumn;
    scroll->column()->setContentsMargins(0, 0, 0, 0);
    for (qsizetype i = 0; i < m_conflicts.size(); ++i)
        scroll->column()->addWidget(choice(m_conflicts.at(i), int(i)));
    scroll->column()->addStretch(1);
    scroll->setVisible(!m_conflicts.isEmpty());
    scroll->setMinimumHeight(qMin(360, int(m_conflicts.size()) * 120));
    layout->addWidget(scroll, 1);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new Button(tr("cancel"));
    cancel->setObjectName(QStringLiteral("staleCancel"));
    auto *save = new Button(tr("save"), Button::Role::Primary);
    save->setObjectName(QStringLiteral("staleSave"));
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    layout->addLayout(buttons);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(save, &Button::clicked, this, &QDialog::accept);
}

QWidget *StaleSaveDialog::choice(const ApplicationField &field, int number)
{
    auto *card = new Card(field.label);
    auto *group = new QButtonGroup(this);
    const auto option = [&](const QString &who, const QString &value, int id) {
        auto *button = new QRadioButton(who + QStringLiteral(": ") + shortened(value));
        button->setToolTip(value);
        button->setObjectName((id == theirsId ? QStringLiteral("theirs%1") : QStringLiteral("mine%1")).arg(number + 1));
        group->addButton(button, id);
        card->body()->addWidget(button);
    };
    option(tr("Theirs"), field.text(m_theirs), theirsId);
    option(tr("Mine"), field.text(m_edit.edited), mineId);
    group->button(theirsId)->setChecked(true); // pressing save without a look never overwrites
    m_choices.append(group);
    return card;
}

ApplicationEdit StaleSaveDialog::merged() const
{
    ApplicationEdit merged = rebased(m_edit, m_theirs);
    for (qsizetype i = 0; i < m_conflicts.size(); ++i)
        if (m_choices.at(i)->checkedId() == theirsId)
            m_conflicts.at(i).copy(m_theirs, merged.edited);
    return merged;
}

} // namespace gatehouse
