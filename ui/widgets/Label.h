// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/Tokens.h"
#include "ui/theme/Typography.h"

#include <QLabel>

namespace gatehouse
{

/// A text in one of the type roles and one of the text tones (Text, Text2, Text3, Accent, Ok, Warn, Danger). Its
/// accessible name is its text.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString &text = {}, TypeRole role = TypeRole::Body, Token tone = Token::Text,
                   QWidget *parent = nullptr);
    void setTone(Token tone);
};

} // namespace gatehouse
