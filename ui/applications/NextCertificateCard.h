// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/applications/ApplicationPane.h"
#include "ui/widgets/Card.h"

class QCheckBox;
class QVBoxLayout;

namespace gatehouse
{
class Banner;
class Button;
class Label;

/// The certificate that follows the current one, below it on the SSO tab: when it takes over, and the checklist of who
/// must be told, with the values that they need. What is done here is done at once, not with the panel's save. It asks;
/// whoever owns it does.
class NextCertificateCard : public QWidget
{
    Q_OBJECT

public:
    explicit NextCertificateCard(QWidget *parent = nullptr);

    /// Hidden where there is no next certificate.
    void showState(const ApplicationState &state);
    void setBusy(bool busy);
    void showError(const QString &fact, const QString &text);

Q_SIGNALS:
    void activateRequested();
    void planRequested();
    void discardRequested();
    void downloadRequested();
    void copyMetadataUrlRequested();
    void toldChanged(bool told);

private:
    QWidget *head();
    void showChecklist(const ApplicationState &state);

    Label *m_when;
    Label *m_facts;
    Label *m_sha256;
    QWidget *m_steps = nullptr;
    QVBoxLayout *m_stepsPlace;
    QCheckBox *m_told;
    Label *m_toldBy;
    Button *m_plan;
    QList<Button *> m_buttons;
    Banner *m_banner;
};

} // namespace gatehouse
