// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FormField.h"

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace gatehouse
{

FormField::FormField(const QString &label, QWidget *editor, Need need, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setSpacing(6);
    m_label = new Label(label, TypeRole::Label);
    m_label->setBuddy(editor);
    top->addWidget(m_label);
    if (need == Need::Optional)
        top->addWidget(new Label(tr("optional"), TypeRole::Help, Token::Text3));
    top->addStretch();
    layout->addLayout(top);
    layout->addWidget(editor);
    editor->setAccessibleName(label);
}

// Most fields never say anything, and a window starts with dozens of them.
void FormField::makeNote()
{
    m_note = new QWidget(this);
    auto *note = new QHBoxLayout(m_note);
    note->setContentsMargins(0, 0, 0, 0);
    note->setSpacing(5);
    m_noteIcon = new IconLabel({}, Token::Text3, 14);
    m_noteText = new Label({}, TypeRole::Help, Token::Text3);
    m_noteText->setWordWrap(true);
    note->addWidget(m_noteIcon, 0, Qt::AlignTop);
    note->addWidget(m_noteText, 1);
    layout()->addWidget(m_note);
}

QString FormField::label() const { return m_label->text(); }

void FormField::setHelp(const QString &help)
{
    m_help = help;
    showNote();
}

void FormField::setError(const QString &error)
{
    const bool isNew = !error.isEmpty() && error != m_error;
    m_error = error;
    showNote();
    if (isNew) {
        QAccessibleEvent alert(m_editor, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void FormField::setWarning(const QString &warning)
{
    m_warning = warning;
    showNote();
}

void FormField::showNote()
{
    const bool error = !m_error.isEmpty(), warning = !error && !m_warning.isEmpty();
    const QString text = error ? m_error : warning ? m_warning : m_help;
    const Token tone = error ? Token::Danger : warning ? Token::Warn : Token::Text3;
    if (!m_note && !text.isEmpty())
        makeNote();
    if (m_note) {
        m_noteIcon->setVisible(error || warning);
        m_noteIcon->setIcon(error ? QStringLiteral("error") : QStringLiteral("warning"), tone);
        m_noteText->setText(text);
        m_noteText->setTone(tone);
        // A field that is not shown yet shows its note with itself.
        if (text.isEmpty())
            m_note->hide();
        else if (isVisible() || m_note->testAttribute(Qt::WA_WState_ExplicitShowHide))
            m_note->show();
    }
    m_editor->setAccessibleDescription(text);
    const QString state = error ? QStringLiteral("error") : warning ? QStringLiteral("warning") : QString();
    if (m_editor->property("state").toString() == state)
        return;
    m_editor->setProperty("state", state);
    m_editor->style()->unpolish(m_editor);
    m_editor->style()->polish(m_editor);
}

} // namespace gatehouse
