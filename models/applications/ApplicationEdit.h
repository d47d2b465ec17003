// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"
#include "models/directory/UserGroup.h"

#include <QSet>

#include <functional>

namespace gatehouse
{

/// The tabs of the application panel, in their order.
enum class ApplicationTab { GeneralInfo, Sso, IdentityManagement, UserGroups, Events };

/// One value of an application that a tab edits. The panel counts changes, marks tabs and resolves a save that came too
/// late by reading this table, so a new field of a form is one row here.
struct ApplicationField {
    QString key;
    ApplicationTab tab = ApplicationTab::GeneralInfo;
    QString label;                                    ///< the label on screen
    std::function<QString(const Application &)> text; ///< for people to compare
    std::function<bool(const Application &, const Application &)> same;
    std::function<void(const Application &from, Application &to)> copy;
};

/// Every field, in the order of the tabs.
const QList<ApplicationField> &applicationFields();

/// What was changed on one tab, in words.
struct ApplicationChange {
    ApplicationTab tab = ApplicationTab::GeneralInfo;
    QString key;
    QString label;
    QString from;
    QString to;

    bool operator==(const ApplicationChange &) const = default;
};

/// Everything the panel holds that is not saved yet, over all tabs. A new certificate is named here by its fingerprint
/// only; whoever saves holds the pair.
struct ApplicationEdit {
    Application original;
    Application edited;
    QSet<UserGroupId> bind;
    QSet<UserGroupId> unbind;
    QString newCertificate; ///< SHA-256 of a certificate that takes effect with the save; empty: none
    QString oldCertificate;

    QList<ApplicationChange> changes() const;
    int changesOn(ApplicationTab tab) const;
    bool isChanged() const { return !changes().isEmpty(); }
    /// Selects or clears a group; choosing what is saved already takes the change back.
    void setBound(const UserGroupId &group, bool saved, bool wanted);
    bool operator==(const ApplicationEdit &) const = default;
};

/// The same edits on top of a newer version: what was changed here stays, everything else is as `theirs` has it.
ApplicationEdit rebased(const ApplicationEdit &edit, const Application &theirs);

/// Fields that were changed here and, meanwhile, differently by somebody else; the choice is a person's.
QList<ApplicationField> conflictingFields(const ApplicationEdit &edit, const Application &theirs);
/// Labels of what only somebody else changed; nothing of it is lost by saving.
QStringList changedByOthers(const ApplicationEdit &edit, const Application &theirs);

} // namespace gatehouse
