// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"
#include "ui/widgets/Card.h"

namespace gatehouse
{
class Banner;
class Label;

/// Effect of saving: how many people gain and lose access, and who loses it by name.
class EffectCard : public Card
{
    Q_OBJECT

public:
    explicit EffectCard(QWidget *parent = nullptr);
    /// `fate`: what becomes of the accounts of those who lose access, in a sentence; empty: there are none.
    void setEffect(const AccessEffect &effect, int added, int removed, const QString &fate = {});
    void showError(const QString &text);

private:
    Label *addLine(const QString &icon, const QString &text, const QString &name);

    Label *m_gain;
    Label *m_lose;
    Label *m_added;
    Label *m_removed;
    Banner *m_banner;
};

} // namespace gatehouse
