// SPDX-License-Identifier: Apache-2.0
// A service provider by @node-saml/node-saml on express, for the interoperability tests. Prints "ready URL", then reads
// one line of JSON: entryPoint, idpIssuer, idpCert; ends with standard input.
import {SAML, ValidateInResponseTo} from "@node-saml/node-saml";
import express from "express";
import {createInterface} from "node:readline";

const app = express();
const escaped = text => String(text).replace(/[&<>"']/g, one => `&#${one.charCodeAt(0)};`);
const page = (title, body) => `<!DOCTYPE html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}`;
let sp;

app.get("/", (request, response) => response.send(page("Wiki", `<a href="/login">Log in with Gatehouse</a>`)));
app.get("/login", async (request, response) =>
    response.redirect(await sp.getAuthorizeUrlAsync(request.query.next ?? "deep/link?a=1", undefined, {})));
app.get("/application", (request, response) => response.send(page("Welcome to the application", "")));
app.get("/metadata", (request, response) => response.type("xml").send(sp.generateServiceProviderMetadata(null)));
app.post("/acs", express.urlencoded({extended: false, limit: "1mb"}), async (request, response) => {
    try {
        const {profile} = await sp.validatePostResponseAsync(request.body);
        // As service providers do whose ACS is on another host than the application.
        if (request.body.RelayState === "elsewhere")
            return response.redirect(`http://127.0.0.1:${server.address().port}/application`);
        response.send(page("Signed in", `<p id="nameid">${escaped(profile.nameID)}</p>
            <p id="relaystate">${escaped(request.body.RelayState ?? "")}</p>
            <pre id="attributes">${escaped(JSON.stringify(profile.attributes ?? {}))}</pre>`));
    } catch (error) {
        response.status(403).send(page("Refused", `<p id="reason">${escaped(error.message)}</p>`));
    }
});

const server = app.listen(0, "127.0.0.1", () => console.log(`ready http://localhost:${server.address().port}`));
createInterface({input: process.stdin}).on("line", line => {
    const {entryPoint, idpIssuer, idpCert, unsolicited} = JSON.parse(line);
    const origin = `http://localhost:${server.address().port}`;
    sp = new SAML({
        entryPoint, idpCert, idpIssuer,
        issuer: `${origin}/metadata`,
        audience: `${origin}/metadata`,
        callbackUrl: `${origin}/acs`,
        wantAssertionsSigned: true,
        wantAuthnResponseSigned: false,
        validateInResponseTo: unsolicited ? ValidateInResponseTo.ifPresent : ValidateInResponseTo.always,
    });
    console.log("configured");
}).on("close", () => process.exit(0));
