// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/User.h"

#include <QStringList>

#include <functional>

namespace gatehouse
{

/// One property of a person as data: CSV columns, attribute mappings, forms and the command line all read this table,
/// so a new property is one row in one file.
struct UserProperty {
    QString key;   ///< "firstname"
    QString label; ///< "First Name", the UI field name of the articles
    std::function<QString(const User &)> read;
    std::function<void(User &, const QString &)> write; ///< absent for derived ones ("fullname", "active")
};

/// All properties in the order of the form; derived ones last.
const QList<UserProperty> &userProperties();
/// The label in the language of the window; the command line and files keep the English one.
QString shownLabel(const UserProperty &property);
/// nullptr when there is no such property. Keys are compared without case.
const UserProperty *userProperty(const QString &key);

} // namespace gatehouse
