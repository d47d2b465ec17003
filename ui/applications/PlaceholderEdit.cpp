// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/PlaceholderEdit.h"

#include "ui/theme/Tokens.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QTextCharFormat>

namespace gatehouse
{

PlaceholderEdit::PlaceholderEdit(QWidget *parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, &PlaceholderEdit::mark);
}

void PlaceholderEdit::setPlaceholders(const QStringList &placeholders)
{
    m_placeholders = placeholders;
    mark();
}

QStringList PlaceholderEdit::left() const
{
    QStringList left;
    for (const QString &placeholder : m_placeholders)
        if (text().contains(placeholder))
            left << placeholder;
    return left;
}

void PlaceholderEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark();
}

void PlaceholderEdit::mark()
{
    // QLineEdit formats parts of its text only for input methods; an event without any input carries just the formats.
    QList<QInputMethodEvent::Attribute> formats;
    QTextCharFormat format;
    format.setBackground(color(Token::WarnSoft));
    format.setForeground(color(Token::Warn));
    for (const QString &placeholder : std::as_const(m_placeholders)) {
        for (qsizetype at = text().indexOf(placeholder); at >= 0;
             at = text().indexOf(placeholder, at + placeholder.size()))
            formats.append(
                {QInputMethodEvent::TextFormat, int(at) - cursorPosition(), int(placeholder.size()), format});
    }
    QInputMethodEvent event({}, formats);
    QCoreApplication::sendEvent(this, &event);
}

} // namespace gatehouse
