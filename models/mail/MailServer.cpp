// SPDX-License-Identifier: Apache-2.0
#include "models/mail/MailServer.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MailServer)
};

constexpr int mostRecipients = 20;

bool isHost(const QString &text)
{
    static const QRegularExpression form(
        u"\\A[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?\\z|\\A[0-9A-Fa-f:.]+\\z"_s);
    return form.match(text).hasMatch();
}

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar each) { return each.category() == QChar::Other_Control; });
}

} // namespace

bool isMailAddress(const QString &text)
{
    const QString atom = u"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"_s;
    static const QRegularExpression form(u"\\A%1(?:\\.%1)*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\\z"_s.arg(atom));
    return text.size() <= 254 && form.match(text).hasMatch();
}

Result<void> checkMailServer(const MailServer &server)
{
    if (!isHost(server.host))
        return failure(ErrorKind::Invalid, Texts::tr("Mail server: enter its name, for example mail.example.org."));
    if (server.port < 1 || server.port > 65535)
        return failure(ErrorKind::Invalid, Texts::tr("Port: enter a number from 1 to 65535."));
    if (server.user.size() > 254 || hasControls(server.user))
        return failure(ErrorKind::Invalid, Texts::tr("User: enter the name that logs in to the mail server."));
    if (!isMailAddress(server.from))
        return failure(ErrorKind::Invalid, Texts::tr("From: enter one e-mail address."));
    const QStringList to = mailAddresses(server.to);
    if (to.isEmpty() || to.size() > mostRecipients || !std::all_of(to.begin(), to.end(), isMailAddress))
        return failure(
            ErrorKind::Invalid,
            Texts::tr("To: enter one e-mail address, or up to %1 with commas between them.").arg(mostRecipients));
    return {};
}

QStringList mailAddresses(const QString &to)
{
    // Only blanks: a line end or anything else stays where it is and makes the address none.
    static const QRegularExpression between(u" *[,;] *"_s);
    QStringList addresses = to.split(between, Qt::SkipEmptyParts);
    addresses.removeDuplicates();
    return addresses;
}

QString mailPasswordName(const MailServer &server) { return u"mail/%1/%2"_s.arg(server.host, server.user); }

} // namespace gatehouse
