// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/SearchField.h"

#include "ui/theme/Icon.h"

#include <QAction>
#include <QKeyEvent>

namespace gatehouse
{

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(icon(QStringLiteral("search"), Token::Text3), LeadingPosition);
    QAction *const clear = addAction(icon(QStringLiteral("close"), Token::Text3), TrailingPosition);
    clear->setText(tr("Clear search"));
    clear->setToolTip(tr("Clear search"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear, [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
    m_delay.setSingleShot(true);
    m_delay.setInterval(150);
    connect(this, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_delay, &QTimer::timeout, this, [this] { Q_EMIT searchChanged(text()); });
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QLineEdit::keyPressEvent(event);
    if (text().isEmpty())
        focusNextChild();
    else
        clear();
}

} // namespace gatehouse
