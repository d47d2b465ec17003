// SPDX-License-Identifier: Apache-2.0
#include "models/mail/MailMessage.h"

#include "models/mail/MailServer.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUuid>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// Encoded words (RFC 2047) of at most 75 characters, none of which cuts a character in two.
QByteArray encodedSubject(const QString &subject)
{
    QByteArray encoded;
    QByteArray part;
    const auto finish = [&] {
        if (!encoded.isEmpty())
            encoded += "\r\n ";
        encoded += "=?utf-8?B?" + part.toBase64() + "?=";
        part.clear();
    };
    const QList<uint> characters = subject.simplified().toUcs4();
    for (const uint character : characters) {
        const char32_t one = character;
        const QByteArray bytes = QString::fromUcs4(&one, 1).toUtf8();
        if (part.size() + bytes.size() > 42)
            finish();
        part += bytes;
    }
    if (!part.isEmpty() || encoded.isEmpty())
        finish();
    return encoded;
}

QByteArray encodedBody(const QString &body)
{
    const QByteArray encoded = QString(body).replace(u"\n"_s, u"\r\n"_s).toUtf8().toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < encoded.size(); at += 76)
        lines += encoded.mid(at, 76) + "\r\n";
    return lines;
}

} // namespace

Result<QByteArray> mailText(const MailMessage &message)
{
    const QStringList to = mailAddresses(message.to);
    if (to.isEmpty())
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("MailServer", "The message is to nobody. Enter an "
                                                                 "e-mail address in Settings."));
    for (const QString &address : QStringList(message.from) + to) {
        if (!isMailAddress(address))
            return failure(ErrorKind::Invalid, QCoreApplication::translate(
                                                   "MailServer", "“%1” is no e-mail address. Correct it in Settings.")
                                                   .arg(address.simplified()));
    }
    const QByteArray domain = message.from.section(u'@', -1).toLatin1();
    const QString date = QLocale::c().toString(message.date.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss '+0000'"_s);
    QByteArray text;
    text += "From: <" + message.from.toLatin1() + ">\r\n";
    text += "To: <" + to.join(u">,\r\n <").toLatin1() + ">\r\n";
    text += "Subject: " + encodedSubject(message.subject) + "\r\n";
    text += "Date: " + date.toLatin1() + "\r\n";
    text += "Message-ID: <" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '@' + domain + ">\r\n";
    text += "Auto-Submitted: auto-generated\r\n"
            "MIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: base64\r\n\r\n";
    return text + encodedBody(message.body);
}

} // namespace gatehouse
