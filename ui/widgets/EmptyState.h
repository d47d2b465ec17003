// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/Tokens.h"

#include <QWidget>

class QHBoxLayout;

namespace gatehouse
{
class Button;
class IconLabel;
class Label;

/// Icon, bold line, one sentence, buttons: for what is empty, or for an error that fills an area.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &icon, const QString &title, const QString &text, QWidget *parent = nullptr);
    void setTexts(const QString &icon, const QString &title, const QString &text, Token tone = Token::Text2);
    void addButton(Button *button);

private:
    IconLabel *m_icon;
    Label *m_title;
    Label *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace gatehouse
