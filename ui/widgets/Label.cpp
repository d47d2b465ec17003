// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Label.h"

#include <QStyle>

namespace gatehouse
{

Label::Label(const QString &text, TypeRole role, Token tone, QWidget *parent) : QLabel(text, parent)
{
    setFont(roleFont(role));
    setTextFormat(Qt::PlainText);
    setTone(tone);
}

void Label::setTone(Token tone)
{
    const QString name = tokenName(tone);
    if (property("tone").toString() == name)
        return;
    setProperty("tone", name);
    // A style sheet looks at properties only when it is asked to.
    if (testAttribute(Qt::WA_WState_Polished)) {
        style()->unpolish(this);
        style()->polish(this);
    }
}

} // namespace gatehouse
