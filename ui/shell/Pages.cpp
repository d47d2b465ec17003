// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/Pages.h"

#include "ui/applications/AddApplicationPage.h"
#include "ui/applications/ApplicationPage.h"
#include "ui/applications/ApplicationsPage.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

ConsolePage *makePage(const QString &place, const PageContext &context, QWidget *parent)
{
    if (place == u"applications"_s)
        return new ApplicationsPage(context, parent);
    if (place == u"application"_s)
        return new ApplicationPage(context, parent);
    if (place == u"add-application"_s)
        return new AddApplicationPage(context, parent);
    return nullptr;
}

QString railPlaceOf(const QString &place)
{
    if (place == u"application"_s || place == u"add-application"_s || place == u"manual-import"_s)
        return u"applications"_s;
    if (place == u"user"_s)
        return u"users"_s;
    if (place == u"user-group"_s)
        return u"user-groups"_s;
    return place;
}

} // namespace gatehouse
