// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace gatehouse
{
class Banner;
class Button;
class Label;

/// The foot of the SSO and Bookmark tabs: Deactivate SSO (Deactivate Bookmark), pending until save, with Undo. When the
/// integration is off, the button turns it on again.
class DeactivateSection : public QWidget
{
    Q_OBJECT

public:
    /// `deactivate` is heading and button ("Deactivate SSO"), `activate` its counterpart.
    DeactivateSection(const QString &deactivate, const QString &activate, QWidget *parent = nullptr);

    struct Texts {
        QString consequence; ///< under the heading, while it is on
        QString offText;     ///< under the heading, while it is off
        QString pendingFact; ///< "SSO is deactivated when you save."
        QString pendingText; ///< "131 people use it. …"
        QString againFact;   ///< "SSO is activated when you save."
    };
    /// `saved`: it is switched off in what is stored; `wanted`: it will be after the save.
    void setState(bool savedOff, bool wantedOff, const Texts &texts);

Q_SIGNALS:
    void wantedChanged(bool off);

private:
    Label *m_text;
    Button *m_button;
    Banner *m_banner;
    QString m_deactivate;
    QString m_activate;
    bool m_savedOff = false;
    bool m_wantedOff = false;
};

} // namespace gatehouse
