// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/IconLines.h"

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>

namespace gatehouse
{

IconLines::IconLines(const QString &title, const QString &icon, Token tone, const QStringList &lines, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    if (!title.isEmpty())
        layout->addWidget(new Label(title, TypeRole::BodyStrong));
    for (const QString &line : lines)
        addLine(icon, tone, line);
}

void IconLines::addLine(const QString &icon, Token tone, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new IconLabel(icon, tone, 16), 0, Qt::AlignTop);
    auto *words = new Label(text, TypeRole::Help, Token::Text2);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
}

} // namespace gatehouse
