// SPDX-License-Identifier: Apache-2.0
#include "app/signin/UserConsole.h"

#include "app/signin/SignInPage.h"
#include "models/base/Folding.h"

#include <QRegularExpression>

namespace gatehouse
{

using namespace Qt::StringLiterals;
using SignInPage::Extra;

namespace
{

constexpr int tileColorPairs = 8;

QString letters(const QString &label)
{
    const QStringList words = label.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return u"?"_s;
    const QString second = words.size() > 1 ? words[1].left(1) : words[0].mid(1, 1);
    return words[0].left(1).toUpper() + second.toLower();
}

/// The same of the pairs as in the console (FNV-1a of the Display Label).
int colorPair(const QString &label)
{
    quint32 hash = 2166136261u;
    const QByteArray utf8 = label.toUtf8();
    for (const char byte : utf8)
        hash = (hash ^ quint8(byte)) * 16777619u;
    return int(hash % tileColorPairs);
}

Html mark(const PortalTile &tile)
{
    if (tile.hasImage)
        return R"(<img src="/userconsole/image/%1?v=%2" alt="" width="48" height="48">)"_html(tile.id.toString(),
                                                                                              tile.version);
    static const QRegularExpression color(u"^#[0-9A-Fa-f]{6}$"_s);
    if (color.match(tile.color).hasMatch())
        return R"(<svg class="letters own" viewBox="0 0 48 48" aria-hidden="true"><rect width="48" height="48" rx="8" fill="%1"/><text x="24" y="30.5" text-anchor="middle" fill="#fff">%2</text></svg>)"_html(
            tile.color, letters(tile.label));
    return R"(<svg class="letters pair%1" viewBox="0 0 48 48" aria-hidden="true"><rect width="48" height="48" rx="8"/><text x="24" y="30.5" text-anchor="middle">%2</text></svg>)"_html(
        qint64(colorPair(tile.label)), letters(tile.label));
}

Html tileItem(const PortalTile &tile)
{
    const Html description =
        tile.description.isEmpty() ? Html() : R"(<span class="description">%1</span>)"_html(tile.description);
    return R"(<li><a class="tile" href="/userconsole/launch/%1">%2<span class="label">%3</span>%4</a></li>
)"_html(tile.id.toString(), mark(tile), tile.label, description);
}

/// What an image is by its first bytes; nothing else is served as one.
QByteArray imageType(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    return bytes.left(1024).contains("<svg") || bytes.contains("<svg") ? "image/svg+xml" : QByteArray();
}

} // namespace

Future<ServerReply> UserConsole::show(const BrowserRequest &request)
{
    if (!request.isFull())
        return replied(SignInPage::seeOther(request.session ? SignInContext::nextStep(request.session->stage, {})
                                                            : QByteArray("/login")));
    const auto tiles = m_context.services.database.run(
        [user = request.session->user.id](Connection &connection) { return PortalTable::tiles(connection, user); });
    return async::andThen(tiles, m_context.scope, [this, request](const QList<PortalTile> &found) {
        return replied(tilesPage(request, found));
    });
}

ServerReply UserConsole::tilesPage(const BrowserRequest &request, const QList<PortalTile> &tiles)
{
    const SignInWords &w = request.words;
    const QString sought = request.query.queryItemValue(u"search"_s, QUrl::FullyDecoded).left(256);
    const QString key = foldedKey(sought.trimmed());
    Html items;
    for (const PortalTile &tile : tiles) {
        if (key.isEmpty() || foldedKey(tile.label + u'\n' + tile.description).contains(key))
            items += tileItem(tile);
    }
    const QString changed = request.query.queryItemValue(u"changed"_s);
    const QString note = changed == u"password" ? w("Your password is changed. You are logged out everywhere else.")
                         : changed == u"factor"
                             ? w("Your second factor is removed. You are logged out everywhere else.")
                             : QString();
    Html list;
    if (!items.isEmpty())
        list = R"(<ul class="tiles">
%1</ul>)"_html(items);
    else if (tiles.isEmpty())
        list = R"(<p class="empty">%1</p>)"_html(
            w("No applications yet. Your administrator decides which ones you can open."));
    else
        list = R"(<p class="empty">%1 <a href="/userconsole">%2</a></p>)"_html(w("No match for “%1”.").arg(sought),
                                                                               w("Show all applications"));
    const Html body = R"(%1<div class="head"><h1>%2</h1>
<form method="get" action="/userconsole" role="search" class="search"><label for="search" class="hidden">%3</label><input id="search" name="search" type="search" value="%4" placeholder="%3" maxlength="256"><button type="submit">%5</button></form></div>
%6)"_html(SignInPage::noteMessage(note), w("Applications"), w("Search applications"), sought, w("Search"), list);
    Extra extra;
    extra.width = SignInPage::Width::Wide;
    extra.bar =
        R"(<nav aria-label="%1"><span class="who">%2</span><a href="/password">%3</a><a href="/second-factor">%4</a><form method="post" action="/logout">%5<button type="submit" class="plain">%6</button></form></nav>)"_html(
            w("Account"), request.session->user.shownName(), w("Change password"), w("Second factor"),
            m_context.formField(request), w("Log out"));
    return SignInPage::page(request, w("User Console"), body, extra);
}

Future<ServerReply> UserConsole::launch(const BrowserRequest &request)
{
    const auto id = ApplicationId::fromString(request.part(2));
    if (request.isFull())
        return open(request, id);
    PendingSignIn wanted;
    wanted.resume = [this, id](const BrowserRequest &later) { return open(later, id); };
    return replied(m_context.logInFirst(request, wanted));
}

Future<ServerReply> UserConsole::open(const BrowserRequest &request, const ApplicationId &id)
{
    const auto tile = m_context.services.database.run([user = request.session->user.id, id](Connection &connection) {
        return PortalTable::tile(connection, user, id);
    });
    return async::andThen(tile, m_context.scope, [this, request, id](const std::optional<PortalTile> &found) {
        const SignInWords &w = request.words;
        if (found && !found->isBookmark)
            return m_launch(request, id);
        const QUrl target(found ? found->bookmarkUrl : QString(), QUrl::StrictMode);
        if (target.isValid() && !target.host().isEmpty() && (target.scheme() == u"https" || target.scheme() == u"http"))
            return replied(SignInPage::seeOther(target.toEncoded()));
        return replied(SignInPage::problem(
            request, 403, w("You cannot open this application"),
            w("It is not active, or none of your groups is bound to it. Nobody was signed in. Ask your administrator "
              "for "
              "access, and tell them which application you wanted."),
            R"(<p><a class="button" href="/userconsole">%1</a></p>)"_html(w("Back to the User Console"))));
    });
}

Future<ServerReply> UserConsole::image(const BrowserRequest &request)
{
    if (!request.isFull())
        return replied(SignInPage::plain(404, "There is nothing at this address"));
    const auto bytes = m_context.services.database.run(
        [user = request.session->user.id, id = ApplicationId::fromString(request.part(2))](Connection &connection) {
            return PortalTable::image(connection, user, id);
        });
    return async::andThen(bytes, m_context.scope, [](const QByteArray &found) {
        const QByteArray type = imageType(found);
        if (type.isEmpty())
            return replied(SignInPage::plain(404, "There is nothing at this address"));
        ServerReply reply;
        reply.type = type;
        reply.body = found;
        // Opened by itself, an SVG is a document: it may do nothing there either.
        reply.headers = {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"},
                         {"X-Content-Type-Options", "nosniff"},
                         {"Cache-Control", "private, max-age=3600"}};
        return replied(reply);
    });
}

} // namespace gatehouse
