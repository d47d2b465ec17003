// SPDX-License-Identifier: Apache-2.0
// A third-party SCIM server (scimmy, scimmy-routers) with a population, for the interoperability tests. It reads its
// bearer token from the first line of standard input, prints "ready URL", and ends with standard input.
import express from "express";
import {createInterface} from "node:readline";
import SCIMMY from "scimmy";
import SCIMMYRouters from "scimmy-routers";

const population = Number(process.argv[2] ?? 10000);

const people = Array.from({length: population}, (_, i) => ({
    id: `scimmy-${String(i).padStart(6, "0")}`,
    userName: `person${i}@orchard.example`,
    name: {givenName: `Given${i % 100}`, familyName: `Family${i % 1000}`, formatted: `Given${i % 100} Family${i % 1000}`},
    displayName: `Person ${i}`,
    active: i % 10 !== 9,
    emails: i % 50 === 49 ? undefined : [{value: `person${i}@orchard.example`, type: "work", primary: true}],
    [SCIMMY.Schemas.EnterpriseUser.definition.id]: {department: `Department ${i % 7}`, employeeNumber: String(10000 + i)},
    meta: {created: "2026-01-01T00:00:00Z", lastModified: "2026-01-01T00:00:00Z"},
}));
const byId = new Map(people.map(person => [person.id, person]));

// Only the page that is asked for goes through the library; handing it everybody makes each page cost seconds.
function page(resource, all) {
    const {startIndex = 1, count = 20} = resource.constraints ?? {};
    resource.constraints = {...resource.constraints, startIndex, count, totalResults: all.length};
    return all.slice(startIndex - 1, startIndex - 1 + count);
}

SCIMMY.Resources.declare(SCIMMY.Resources.User)
    .extend(SCIMMY.Schemas.EnterpriseUser, false)
    .egress(resource => {
        if (resource.id) {
            if (!byId.has(resource.id)) throw new SCIMMY.Types.Error(404, null, "no such person");
            return byId.get(resource.id);
        }
        return page(resource, resource.filter ? resource.filter.match(people) : people);
    })
    .ingress(() => { throw new SCIMMY.Types.Error(501, null, "read-only"); })
    .degress(() => { throw new SCIMMY.Types.Error(501, null, "read-only"); });
SCIMMY.Resources.declare(SCIMMY.Resources.Group)
    .egress(resource => page(resource, []))
    .ingress(() => { throw new SCIMMY.Types.Error(501, null, "read-only"); })
    .degress(() => { throw new SCIMMY.Types.Error(501, null, "read-only"); });

const lines = createInterface({input: process.stdin});
lines.once("line", token => {
    const app = express();
    app.use("/scim/v2", new SCIMMYRouters({
        type: "bearer",
        handler: request => {
            if (request.headers.authorization !== `Bearer ${token}`) throw new Error("The token is not known");
            return undefined;
        },
    }));
    const server = app.listen(0, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${server.address().port}/scim/v2`));
});
lines.once("close", () => process.exit(0));
