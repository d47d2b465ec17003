// SPDX-License-Identifier: Apache-2.0
// A third-party SMTP server (npm smtp-server) for the interoperability tests. The first line of standard input is its
// configuration as JSON: {key, cert, secure, plain, user, password}; "plain" leaves STARTTLS out, "secure" is TLS from
// the first byte. Prints "ready PORT", then one JSON line for each message that it took. It refuses people named
// "refused" and messages to "late". Ends with standard input.
import {createInterface} from "node:readline";
import {SMTPServer} from "smtp-server";

const lines = createInterface({input: process.stdin});
lines.once("line", line => {
    const wish = JSON.parse(line);
    const refusal = (code, text) => Object.assign(new Error(text), {responseCode: code});
    const server = new SMTPServer({
        key: wish.key, cert: wish.cert, secure: Boolean(wish.secure),
        disabledCommands: wish.plain ? ["STARTTLS"] : [],
        authOptional: !wish.user,
        onAuth: ({username, password}, session, done) =>
            username === wish.user && password === wish.password
                ? done(null, {user: username})
                : done(refusal(535, "user or password is wrong")),
        onRcptTo: ({address}, session, done) =>
            address.startsWith("refused@") ? done(refusal(550, "no mailbox of this name")) : done(),
        onData: (stream, session, done) => {
            const parts = [];
            stream.on("data", part => parts.push(part));
            stream.on("end", () => {
                const to = session.envelope.rcptTo.map(each => each.address);
                if (to[0].startsWith("late@")) return done(refusal(554, "this looks like spam"));
                console.log(JSON.stringify({
                    from: session.envelope.mailFrom.address, to, secure: session.secure, user: session.user ?? null,
                    raw: Buffer.concat(parts).toString("latin1"),
                }));
                done();
            });
        },
    });
    server.on("error", () => {});
    server.listen(0, "127.0.0.1", () => console.log(`ready ${server.server.address().port}`));
});
lines.once("close", () => process.exit(0));
