// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/Label.h"

namespace gatehouse
{

/// One line that ends in "…" when there is no room; the whole text stays its accessible name and is its tooltip.
class ElidedLabel : public Label
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text, TypeRole role = TypeRole::Body, Token tone = Token::Text,
                         QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    Token m_tone;
};

} // namespace gatehouse
