// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/JsonView.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Typography.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSyntaxHighlighter>

namespace gatehouse
{

namespace
{
class JsonHighlighter : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        // A string, then perhaps its colon; else a number or word.
        static const QRegularExpression part(
            QStringLiteral(R"(("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*|true|false|null))"));
        auto matches = part.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const bool string = match.capturedLength(1) > 0, key = match.capturedLength(2) > 0;
            const int group = string ? 1 : 3;
            setFormat(int(match.capturedStart(group)), int(match.capturedLength(group)),
                      color(key      ? Token::Accent
                            : string ? Token::Ok
                                     : Token::Warn));
        }
    }
};
} // namespace

JsonView::JsonView(const QString &name, QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setAccessibleName(name);
    setProperty("role", QStringLiteral("code"));
    setFont(roleFont(TypeRole::Code));
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    new JsonHighlighter(document());
}

void JsonView::setJson(const QJsonObject &object)
{
    setPlainText(QString::fromUtf8(QJsonDocument(object).toJson()).trimmed());
}

} // namespace gatehouse
