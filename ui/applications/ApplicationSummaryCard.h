// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/applications/ApplicationPane.h"
#include "ui/widgets/Card.h"

class QVBoxLayout;

namespace gatehouse
{
class AppTile;
class Button;
class Label;
class StatusChip;

/// The left side of the application panel: who it is, the state of its three integrations, facts to copy. Under the
/// name and logo is the link "Deactivate IdM connection" while Identity Management is active.
class ApplicationSummaryCard : public Card
{
    Q_OBJECT

public:
    explicit ApplicationSummaryCard(QWidget *parent = nullptr);
    void showState(const ApplicationState &state);

Q_SIGNALS:
    void deactivateIdmRequested();
    void exportMetadataRequested();
    void testSignInRequested();

private:
    StatusChip *addState(QVBoxLayout *layout, const QString &name);
    void addFact(const QString &name, const QString &value, bool copy);

    AppTile *m_tile;
    Label *m_name;
    Label *m_kind;
    Label *m_description;
    StatusChip *m_sso;
    StatusChip *m_idm;
    StatusChip *m_certificate;
    QWidget *m_idmRow;
    QWidget *m_certificateRow;
    Button *m_deactivate;
    QWidget *m_facts = nullptr;
    QVBoxLayout *m_factsHost;
    QWidget *m_foot;
};

} // namespace gatehouse
