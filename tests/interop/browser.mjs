// SPDX-License-Identifier: Apache-2.0
// A real, headless Chromium that does what it is told: one JSON object per line in, one per line out. Ends with standard
// input. Commands: fresh (another, empty profile), goto, fill {label, value}, click {name}, text, url, screenshot {file},
// scripts {on}.
import {chromium} from "playwright-core";
import {createInterface} from "node:readline";

const browser = await chromium.launch({
    executablePath: process.env.GATEHOUSE_CHROMIUM ?? "/usr/bin/chromium",
    args: process.getuid() === 0 ? ["--no-sandbox"] : [],
});
let context, page;
const problems = [];

async function fresh({language = "en", dark = false, scripts = true} = {}) {
    await context?.close();
    context = await browser.newContext({
        locale: language, colorScheme: dark ? "dark" : "light", javaScriptEnabled: scripts,
        viewport: {width: 1024, height: 720},
    });
    context.setDefaultTimeout(15000);
    page = await context.newPage();
    // Chromium asks every site for its icon; those that have none are not ours.
    page.on("console", message => message.type() === "error" && !message.location().url.endsWith("/favicon.ico") &&
        problems.push(`${message.text()} ${message.location().url}`));
    return {};
}

const commands = {
    fresh,
    goto: async ({url}) => ({status: (await page.goto(url)).status()}),
    fill: async ({label, value}) => (await page.getByLabel(label, {exact: true}).fill(value), {}),
    press: async ({key}) => (await page.keyboard.press(key), {}),
    click: async ({name}) =>
        (await page.getByRole("button", {name, exact: true}).or(page.getByRole("link", {name})).first().click(), {}),
    heading: async ({name}) => (await page.getByRole("heading", {name, exact: true}).waitFor(), {}),
    text: async ({selector = "body"}) => ({text: await page.locator(selector).innerText()}),
    url: async () => ({url: page.url()}),
    screenshot: async ({file}) => (await page.screenshot({path: file}), {}),
    problems: async () => ({problems: problems.splice(0)}),
};

await fresh();
console.log(JSON.stringify({ready: browser.version()}));
for await (const line of createInterface({input: process.stdin})) {
    const {command, ...values} = JSON.parse(line);
    try {
        console.log(JSON.stringify(await commands[command](values)));
    } catch (error) {
        console.log(JSON.stringify({error: `${command}: ${error.message}`, url: page.url(), problems}));
    }
}
await browser.close();
