// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/Pages.h"

#include "ui/applications/AddApplicationPage.h"
#include "ui/applications/ApplicationPage.h"
#include "ui/applications/ApplicationsPage.h"
#include "ui/directory/LoadUsersPage.h"
#include "ui/directory/UserGroupPage.h"
#include "ui/directory/UserGroupsPage.h"
#include "ui/directory/UserPage.h"
#include "ui/directory/UsersPage.h"
#include "ui/events/DirectoryInsightsPage.h"
#include "ui/home/HomePage.h"
#include "ui/imports/ImportJobsPage.h"
#include "ui/imports/ManualImportPage.h"
#include "ui/saml/SamlInspectorPage.h"
#include "ui/x509/CertificateInspectorPage.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

ConsolePage *makePage(const QString &place, const PageContext &context, QWidget *parent)
{
    if (place == u"home"_s)
        return new HomePage(context, parent);
    if (place == u"applications"_s)
        return new ApplicationsPage(context, parent);
    if (place == u"application"_s)
        return new ApplicationPage(context, parent);
    if (place == u"add-application"_s)
        return new AddApplicationPage(context, parent);
    if (place == u"users"_s)
        return new UsersPage(context, parent);
    if (place == u"user"_s)
        return new UserPage(context, parent);
    if (place == u"load-users"_s)
        return new LoadUsersPage(context, parent);
    if (place == u"user-groups"_s)
        return new UserGroupsPage(context, parent);
    if (place == u"user-group"_s)
        return new UserGroupPage(context, parent);
    if (place == u"manual-import"_s)
        return new ManualImportPage(context, parent);
    if (place == u"imports"_s)
        return new ImportJobsPage(context, parent);
    if (place == u"events"_s)
        return new DirectoryInsightsPage(context, parent);
    if (place == u"certificate-inspector"_s)
        return new CertificateInspectorPage(context, parent);
    if (place == u"saml-inspector"_s)
        return new SamlInspectorPage(context, parent);
    return nullptr;
}

QString railPlaceOf(const QString &place)
{
    if (place == u"application"_s || place == u"add-application"_s || place == u"manual-import"_s)
        return u"applications"_s;
    if (place == u"user"_s || place == u"load-users"_s)
        return u"users"_s;
    if (place == u"user-group"_s)
        return u"user-groups"_s;
    return place;
}

} // namespace gatehouse
