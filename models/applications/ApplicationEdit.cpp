// SPDX-License-Identifier: Apache-2.0
#include "models/applications/ApplicationEdit.h"

#include <QCoreApplication>

namespace gatehouse
{

QList<ApplicationChange> ApplicationEdit::changes() const
{
    QList<ApplicationChange> changes;
    for (const ApplicationField &field : applicationFields())
        if (!field.same(original, edited))
            changes.append({field.tab, field.key, field.label, field.text(original), field.text(edited)});
    if (!newCertificate.isEmpty())
        changes.append({ApplicationTab::Sso, QStringLiteral("certificate"),
                        QCoreApplication::translate("ApplicationFields", "IdP Certificate"), oldCertificate,
                        newCertificate});
    for (const UserGroupId &group : bind)
        changes.append({ApplicationTab::UserGroups,
                        group.toString(),
                        QCoreApplication::translate("ApplicationFields", "User group"),
                        {},
                        group.toString()});
    for (const UserGroupId &group : unbind)
        changes.append({ApplicationTab::UserGroups,
                        group.toString(),
                        QCoreApplication::translate("ApplicationFields", "User group"),
                        group.toString(),
                        {}});
    return changes;
}

int ApplicationEdit::changesOn(ApplicationTab tab) const
{
    int count = 0;
    for (const ApplicationChange &change : changes())
        count += change.tab == tab ? 1 : 0;
    return count;
}

void ApplicationEdit::setBound(const UserGroupId &group, bool saved, bool wanted)
{
    bind.remove(group);
    unbind.remove(group);
    if (wanted && !saved)
        bind.insert(group);
    if (!wanted && saved)
        unbind.insert(group);
}

ApplicationEdit rebased(const ApplicationEdit &edit, const Application &theirs)
{
    ApplicationEdit result = edit;
    result.original = theirs;
    result.edited = theirs;
    for (const ApplicationField &field : applicationFields())
        if (!field.same(edit.original, edit.edited))
            field.copy(edit.edited, result.edited);
    return result;
}

QList<ApplicationField> conflictingFields(const ApplicationEdit &edit, const Application &theirs)
{
    QList<ApplicationField> conflicts;
    for (const ApplicationField &field : applicationFields())
        if (!field.same(edit.original, edit.edited) && !field.same(edit.original, theirs) &&
            !field.same(edit.edited, theirs))
            conflicts.append(field);
    return conflicts;
}

QStringList changedByOthers(const ApplicationEdit &edit, const Application &theirs)
{
    QStringList labels;
    for (const ApplicationField &field : applicationFields())
        if (field.same(edit.original, edit.edited) && !field.same(edit.original, theirs))
            labels.append(field.label);
    return labels;
}

} // namespace gatehouse
