// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/Label.h"

namespace gatehouse
{

/// A paragraph of our own words in which **this** is bold. Everything else is escaped, whatever it holds, so a name
/// that came from outside can never be markup. The one place where rich text is drawn (spec Q4).
class EmphasisLabel : public Label
{
    Q_OBJECT

public:
    explicit EmphasisLabel(TypeRole role = TypeRole::Body, Token tone = Token::Text, QWidget *parent = nullptr);

    /// Accessible name is the text without its marks.
    void setMarked(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    QString m_marked;
};

} // namespace gatehouse
