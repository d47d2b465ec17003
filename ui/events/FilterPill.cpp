// SPDX-License-Identifier: Apache-2.0
#include "ui/events/FilterPill.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace gatehouse
{

FilterPill::FilterPill(const QString &what, bool editable, QWidget *parent)
    : QFrame(parent)
    , m_what(what)
    , m_remove(Button::iconOnly(QStringLiteral("close"), tr("Remove filter %1").arg(what), true))
{
    setObjectName(QStringLiteral("filterPill"));
    setAccessibleName(what);
    setFixedHeight(30);
    m_remove->setSmall(true);
    m_remove->setFixedSize(24, 24);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(11, 0, 4, 0);
    layout->setSpacing(5);
    layout->addWidget(new Label(what, TypeRole::Help, Token::Accent));
    if (editable) {
        m_editor = new QLineEdit;
        m_editor->setAccessibleName(what);
        m_editor->setFrame(false);
        m_editor->setFixedWidth(130);
        layout->addWidget(m_editor);
    } else {
        m_value = new Label({}, TypeRole::HelpStrong, Token::Accent);
        m_value->setTextFormat(Qt::PlainText);
        layout->addWidget(m_value);
    }
    layout->addWidget(m_remove);
    connect(m_remove, &Button::clicked, this, &FilterPill::removed);
}

void FilterPill::setValue(const QString &value)
{
    if (!m_value)
        return;
    const QString shown = m_value->fontMetrics().elidedText(value, Qt::ElideRight, 260);
    m_value->setText(shown);
    m_value->setToolTip(value);
    setAccessibleName(m_what + u' ' + value);
}

} // namespace gatehouse
