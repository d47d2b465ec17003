// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/XmlView.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Typography.h"

#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace gatehouse
{

namespace
{

class XmlHighlighter : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        // A tag's name, or an attribute and its value.
        static const QRegularExpression part(QStringLiteral("(?<=<|</)([\\w:.-]+)|([\\w:.-]+)=(\"[^\"]*\")"));
        auto matches = part.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const auto paint = [&](int group, Token token) {
                if (match.capturedLength(group) > 0)
                    setFormat(int(match.capturedStart(group)), int(match.capturedLength(group)), color(token));
            };
            paint(1, Token::Accent);
            paint(2, Token::Warn);
            paint(3, Token::Ok);
        }
    }
};

} // namespace

class XmlView::Gutter : public QWidget
{
public:
    explicit Gutter(XmlView *view) : QWidget(view), m_view(view) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintGutter(event); }

private:
    XmlView *m_view;
};

XmlView::XmlView(const QString &name, QWidget *parent) : QPlainTextEdit(parent), m_gutter(new Gutter(this))
{
    setReadOnly(true);
    setAccessibleName(name);
    setProperty("role", QStringLiteral("code"));
    setFont(roleFont(TypeRole::Code));
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    new XmlHighlighter(document());
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this] { m_gutter->update(); });
    placeGutter();
}

void XmlView::setLines(const QList<XmlLine> &lines)
{
    m_lines = lines;
    m_marked.clear();
    QStringList texts;
    for (const XmlLine &line : lines)
        texts.append(line.text);
    setPlainText(texts.join(u'\n'));
    showMarks();
    placeGutter();
}

int XmlView::lineOf(const QString &element) const
{
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        if (!element.isEmpty() && m_lines[i].element == element)
            return int(i);
    return -1;
}

void XmlView::markElements(const QStringList &elements)
{
    m_marked.clear();
    for (const QString &element : elements)
        if (const int line = lineOf(element); line >= 0 && !m_marked.contains(line))
            m_marked.append(line);
    showMarks();
    m_gutter->update();
}

void XmlView::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const int line : std::as_const(m_marked)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document()->findBlockByNumber(line));
        mark.format.setBackground(color(Token::DangerSoft));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void XmlView::showElement(const QString &element)
{
    const int line = lineOf(element);
    if (line < 0)
        return;
    setTextCursor(QTextCursor(document()->findBlockByNumber(line)));
    centerCursor();
}

void XmlView::placeGutter()
{
    const int digits = int(QString::number(qMax(99, blockCount())).size());
    const int width = 24 + fontMetrics().horizontalAdvance(u'9') * digits;
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), width, inside.height());
}

void XmlView::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), color(Token::Sunken));
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const qreal height = blockBoundingRect(block).height();
        const QRectF row(0, top + viewport()->y() - m_gutter->y(), m_gutter->width(), height);
        if (m_marked.contains(block.blockNumber())) {
            painter.fillRect(row, color(Token::DangerSoft));
            painter.fillRect(QRectF(row.left(), row.top(), 3, row.height()), color(Token::DangerFill));
        }
        painter.setPen(color(Token::Text3));
        painter.drawText(row.adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
        top += height;
        block = block.next();
    }
}

void XmlView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void XmlView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    // Another theme: the marks hold colours of the old one.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showMarks();
}

} // namespace gatehouse
