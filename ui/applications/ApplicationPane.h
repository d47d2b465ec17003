// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationService.h"
#include "models/applications/ApplicationEdit.h"

#include <QWidget>

namespace gatehouse
{

/// What the panel of one application knows and holds unsaved. Owned by its page, shared by its tabs.
struct ApplicationState {
    ApplicationEdit edit;
    Connector connector;
    std::optional<StoredCertificate> certificate;     ///< as saved
    std::optional<StoredCertificate> nextCertificate; ///< announced beside it; changes at once, not with the save
    std::optional<CertificateDraft> newCertificate;   ///< takes effect with the next save
    QList<GroupBinding> groups;
    qint64 people = 0; ///< who can use the application now

    const Application &saved() const { return edit.original; }
    /// The certificate that the next save leaves: the new one, else the stored one.
    std::optional<CertificateSummary> shownCertificate() const
    {
        if (newCertificate)
            return newCertificate->certificate;
        return certificate ? std::optional(certificate->certificate) : std::nullopt;
    }
};

/// One tab of the application panel: shows the state and writes edits into it. It never saves; its page does.
class ApplicationPane : public QWidget
{
    Q_OBJECT

public:
    explicit ApplicationPane(ApplicationState &state, QWidget *parent = nullptr) : QWidget(parent), m_state(state) {}

    /// The state is another one now: loaded, saved, or its edits taken back.
    virtual void showState() = 0;
    /// Puts the focus on what needs to be done first.
    virtual void focusFirst() {}

Q_SIGNALS:
    /// An edit was written into the state.
    void edited();

protected:
    ApplicationState &m_state;
};

} // namespace gatehouse
