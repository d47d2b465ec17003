// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/Tokens.h"

#include <QWidget>

namespace gatehouse
{

/// A still icon in a token's colour.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(const QString &icon, Token token = Token::Text2, int size = 16, QWidget *parent = nullptr);
    void setIcon(const QString &icon, Token token);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Token m_token;
    int m_size;
};

} // namespace gatehouse
