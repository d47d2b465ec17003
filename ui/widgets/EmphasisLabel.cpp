// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/EmphasisLabel.h"

#include <QEvent>
#include <QRegularExpression>

namespace gatehouse
{

using namespace Qt::StringLiterals;

EmphasisLabel::EmphasisLabel(TypeRole role, Token tone, QWidget *parent) : Label({}, role, tone, parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
}

void EmphasisLabel::setMarked(const QString &text)
{
    m_marked = text;
    setAccessibleName(QString(text).remove(u"**"_s));
    draw();
}

void EmphasisLabel::changeEvent(QEvent *event)
{
    Label::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        draw();
}

void EmphasisLabel::draw()
{
    static const QRegularExpression marks(u"\\*\\*(.+?)\\*\\*"_s);
    const QString bold = u"<span style='font-weight:600;color:%1'>\\1</span>"_s.arg(color(Token::Text).name());
    const QString html = u"<qt>"_s + m_marked.toHtmlEscaped().replace(marks, bold) + u"</qt>"_s;
    if (html != text())
        setText(html);
}

} // namespace gatehouse
