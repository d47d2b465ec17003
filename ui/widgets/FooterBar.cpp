// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FooterBar.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>

namespace gatehouse
{

FooterBar::FooterBar(const QString &cancel, const QString &save, QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("foot"));
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(16, 10, 16, 10);
    m_layout->setSpacing(8);
    m_note = new Label({}, TypeRole::Body, Token::Text3);
    m_note->setObjectName(QStringLiteral("footerNote"));
    m_cancel = new Button(cancel);
    m_cancel->setObjectName(QStringLiteral("footerCancel"));
    m_save = changing(new Button(save, Button::Role::Primary));
    m_save->setObjectName(QStringLiteral("footerSave"));
    m_pencil = new IconLabel(QStringLiteral("edit"), Token::Text3, 16);
    m_pencil->hide();
    m_layout->addWidget(m_pencil);
    m_layout->addWidget(m_note, 1);
    m_layout->addWidget(m_cancel);
    m_layout->addWidget(m_save);
    connect(m_cancel, &QAbstractButton::clicked, this, &FooterBar::cancelPressed);
    connect(m_save, &QAbstractButton::clicked, this, &FooterBar::savePressed);
}

void FooterBar::setChanges(int count)
{
    m_changes = count;
    m_countsChanges = true;
    refresh();
}

void FooterBar::setReason(const QString &reason)
{
    m_reason = reason;
    refresh();
}

void FooterBar::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void FooterBar::insertButton(Button *button) { m_layout->insertWidget(m_layout->indexOf(m_save), button); }

void FooterBar::refresh()
{
    m_note->setText(!m_reason.isEmpty() ? m_reason
                    : m_changes > 0     ? tr("%Ln unsaved change(s)", nullptr, m_changes)
                    : m_countsChanges   ? tr("No unsaved changes")
                                        : QString());
    m_pencil->setVisible(m_changes > 0 && m_reason.isEmpty());
    m_save->setEnabled(!m_busy && m_reason.isEmpty() && (!m_countsChanges || m_changes > 0));
}

} // namespace gatehouse
