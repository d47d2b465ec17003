// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/saml/CheckWords.h"
#include "ui/widgets/ScrollColumn.h"

namespace gatehouse
{
class Card;

/// Every check and finding of one message: what fails first, then warnings, then what passed, then what there was
/// nothing to compare with.
class SamlChecksCard : public ScrollColumn
{
    Q_OBJECT

public:
    explicit SamlChecksCard(QWidget *parent = nullptr);
    /// `fixable`: the settings that a message was compared with can be opened.
    void showInspection(const SamlInspection &inspection, bool fixable);
    void clear();

Q_SIGNALS:
    void fixRequested(const gatehouse::SignInFix &fix);
    /// A row was pressed that speaks of this element.
    void elementChosen(const QString &element);

private:
    void addRow(const QString &icon, const QString &title, const QString &detail, const QString &element,
                const SignInFix &fix);

    Card *m_card;
    QWidget *m_counts;
    QWidget *m_rows = nullptr;
};

} // namespace gatehouse
