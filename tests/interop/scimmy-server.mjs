// SPDX-License-Identifier: Apache-2.0
// A third-party SCIM server (scimmy, scimmy-routers) with a population, for the interoperability tests. It reads its
// bearer token from the first line of standard input, prints "ready URL", and ends with standard input. Called with
// "writable", it keeps what is written, and prints nothing more.
import express from "express";
import {createInterface} from "node:readline";
import SCIMMY from "scimmy";
import SCIMMYRouters from "scimmy-routers";

const population = Number(process.argv[2] ?? 10000);
const writable = process.argv[3] === "writable";

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

const groups = [];
let created = 0;

// What the library hands over is a whole resource: a new one, or one that a PUT or a PATCH leads to.
function keep(list, unique) {
    return (resource, instance) => {
        if (!writable) throw new SCIMMY.Types.Error(501, null, "read-only");
        const value = JSON.parse(JSON.stringify(instance));
        const taken = unique && list.find(other => other.id !== resource.id &&
            other[unique].toLowerCase() === value[unique].toLowerCase());
        if (taken) throw new SCIMMY.Types.Error(409, "uniqueness", `${unique} is taken`);
        const now = new Date().toISOString();
        const at = list.findIndex(other => other.id === resource.id);
        if (resource.id && at < 0) throw new SCIMMY.Types.Error(404, null, "no such resource");
        const kept = {...value, id: resource.id ?? `kept-${++created}`,
                      meta: {created: at < 0 ? now : list[at].meta.created, lastModified: now}};
        if (at < 0) list.push(kept); else list[at] = kept;
        if (list === people) byId.set(kept.id, kept);
        return kept;
    };
}
function drop(list) {
    return resource => {
        const at = list.findIndex(other => other.id === resource.id);
        if (!writable || at < 0) throw new SCIMMY.Types.Error(writable ? 404 : 501, null, "not possible");
        list.splice(at, 1);
        if (list === people) byId.delete(resource.id);
    };
}

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
    .ingress(keep(people, "userName"))
    .degress(drop(people));
SCIMMY.Resources.declare(SCIMMY.Resources.Group)
    .egress(resource => {
        if (!resource.id) return page(resource, resource.filter ? resource.filter.match(groups) : groups);
        const found = groups.find(group => group.id === resource.id);
        if (!found) throw new SCIMMY.Types.Error(404, null, "no such group");
        return found;
    })
    .ingress(keep(groups))
    .degress(drop(groups));

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
