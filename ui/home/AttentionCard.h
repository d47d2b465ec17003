// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/home/Attention.h"
#include "ui/shell/Route.h"
#include "ui/widgets/Card.h"

namespace gatehouse
{
class ScrollColumn;

/// Needs attention: each with its consequence and one button that leads to where it is settled.
class AttentionCard : public Card
{
    Q_OBJECT

public:
    explicit AttentionCard(QWidget *parent = nullptr);
    void showAttention(const QList<Attention> &attention, const QHash<ApplicationId, Application> &applications);

Q_SIGNALS:
    void navigate(const gatehouse::Route &route);

private:
    QWidget *row(const Attention &attention, const Application &application, int number);

    ScrollColumn *m_rows = nullptr;
};

} // namespace gatehouse
