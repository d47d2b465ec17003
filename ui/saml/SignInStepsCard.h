// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/saml/SignInSteps.h"
#include "ui/widgets/ScrollColumn.h"

namespace gatehouse
{
class Card;
class Label;
class StatusChip;

/// The steps of a sign-in, one under the other; the one where it stopped is lit and leads to what has to be changed. A
/// column that ends where its rows end.
class SignInStepsCard : public ScrollColumn
{
    Q_OBJECT

public:
    explicit SignInStepsCard(QWidget *parent = nullptr);
    void showSteps(const QList<SignInStep> &steps, const QString &foot);

Q_SIGNALS:
    void fixRequested(const gatehouse::SignInFix &fix);

private:
    QWidget *row(const SignInStep &step);

    Card *m_card;
    StatusChip *m_chip;
    QWidget *m_rows = nullptr;
    Label *m_foot;
};

} // namespace gatehouse
