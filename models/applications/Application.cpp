// SPDX-License-Identifier: Apache-2.0
#include "models/applications/Application.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestText = 256;
constexpr qsizetype largestImage = 512 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Application)
};

/// The two schemes that a browser tile may open; anything else ("javascript:") would run in the reader's session.
bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
}

} // namespace

const QStringList &portalColors()
{
    static const QStringList colors{u"#202D38"_s, u"#005466"_s, u"#3E8696"_s, u"#006CAC"_s, u"#0617AC"_s, u"#7C6ADA"_s,
                                    u"#D5779D"_s, u"#9E2F00"_s, u"#FFB000"_s, u"#58C469"_s, u"#57C49F"_s, u"#FF6C03"_s};
    return colors;
}

QString applicationName(const QString &displayLabel)
{
    QString name;
    // NFKD takes the accents off their letters, so that "Zürich" becomes "zurich" and not "z-rich".
    const QString folded = displayLabel.toCaseFolded().normalized(QString::NormalizationForm_KD);
    for (const QChar c : folded) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            name += c;
        else if (c.category() != QChar::Mark_NonSpacing && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name.truncate(64);
    while (name.endsWith(u'-'))
        name.chop(1);
    if (name.isEmpty() && !displayLabel.trimmed().isEmpty()) {
        const auto hash = QCryptographicHash::hash(displayLabel.trimmed().toUtf8(), QCryptographicHash::Sha256);
        name = u"application-"_s + QString::fromLatin1(hash.toHex().left(8));
    }
    return name;
}

QStringList draftProblems(const ApplicationDraft &draft, const Connector &connector)
{
    static const QRegularExpression urlName(u"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"_s);
    QStringList problems;
    if (draft.displayLabel.trimmed().isEmpty())
        problems += Texts::tr("Display Label is empty. Enter your name for the application.");
    if (draft.displayLabel.size() > longestText)
        problems += Texts::tr("Display Label is longer than 256 characters. Shorten it.");
    if (draft.description.size() > 4 * longestText)
        problems += Texts::tr("Description is longer than 1,024 characters. Shorten it.");
    if (draft.portalImage.image.size() > largestImage)
        problems += Texts::tr("The User Portal Image is larger than 512 kB. Choose a smaller one.");
    if (!draft.portalImage.color.isEmpty() && !portalColors().contains(draft.portalImage.color, Qt::CaseInsensitive))
        problems += Texts::tr("The color of the User Portal Image is not one of the twelve. Choose one of them.");
    if (connector.bookmark && !isWebAddress(draft.bookmarkUrl))
        problems += Texts::tr("Bookmark URL is no web address. Enter the sign-in URL with https:// in front.");
    if (!draft.idpUrlName.isEmpty() && !urlName.match(draft.idpUrlName).hasMatch())
        problems +=
            Texts::tr("SSO IdP URL may end with letters, digits, dots, hyphens and underscores only, at most 64. "
                      "Change its last part.");
    return problems;
}

Application applicationFromDraft(const ApplicationDraft &draft, const Connector &connector,
                                 const QString &signInAddress)
{
    Application application;
    application.id = ApplicationId::create();
    application.connectorId = connector.id;
    application.displayLabel = draft.displayLabel.trimmed();
    application.description = draft.description.trimmed();
    application.portalImage = draft.portalImage;
    application.showInPortal = draft.showInPortal;
    if (connector.bookmark) {
        application.bookmarkUrl = draft.bookmarkUrl.trimmed();
        return application;
    }
    QString address = signInAddress;
    while (address.endsWith(u'/'))
        address.chop(1);
    const QString name = draft.idpUrlName.isEmpty() ? applicationName(draft.displayLabel) : draft.idpUrlName;
    application.idpUrl = address + u"/saml2/"_s + name;

    SsoSettings &sso = application.sso;
    sso.idpEntityId = application.idpUrl;
    sso.spEntityId = connector.spEntityId;
    sso.acsUrls = connector.acsUrls;
    sso.nameId = connector.nameId;
    if (!connector.nameIdFormat.isEmpty())
        sso.nameIdFormat = connector.nameIdFormat;
    sso.signatureAlgorithm = connector.signatureAlgorithm;
    sso.sign = connector.sign;
    sso.userAttributes = connector.userAttributes;
    sso.constantAttributes = connector.constantAttributes;
    sso.includeGroups = !connector.groupsAttribute.isEmpty();
    sso.groupsAttribute = connector.groupsAttribute;
    sso.declareRedirectEndpoint = connector.declareRedirectEndpoint;

    application.idm.groupManagement = connector.groups && connector.groupManagementDefault;
    application.idm.userMappings = connector.userMappings;
    application.idm.groupMappings = connector.groupMappings;
    return application;
}

} // namespace gatehouse
