// SPDX-License-Identifier: Apache-2.0
// A service provider made of npm @node-saml/node-saml. Reads one JSON object a line and answers each with one:
//   {"do":"consume", "options":{…}, "samlResponse":BASE64}  ->  {"ok":BOOL, "nameID", "nameIDFormat", "attributes", "error"}
//   {"do":"redirect"|"post", "options":{…}}                 ->  {"query"} or {"samlRequest"}
import { createInterface } from 'node:readline'
import { SAML } from '@node-saml/node-saml'

async function answer (question) {
  const saml = new SAML({ validateInResponseTo: 'never', acceptedClockSkewMs: 0, ...question.options })
  if (question.do === 'redirect') {
    const url = await saml.getAuthorizeUrlAsync('where', undefined, {})
    return { query: url.slice(url.indexOf('?') + 1) }
  }
  if (question.do === 'post') {
    const page = await saml.getAuthorizeFormAsync('where')
    return { samlRequest: /name="SAMLRequest" value="([^"]+)"/.exec(page)[1] }
  }
  try {
    const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: question.samlResponse })
    return { ok: true, nameID: profile.nameID, nameIDFormat: profile.nameIDFormat, attributes: profile.attributes }
  } catch (error) {
    return { ok: false, error: String(error.message) }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    console.log(JSON.stringify(await answer(JSON.parse(line))))
  } catch (error) {
    console.log(JSON.stringify({ ok: false, error: `the test itself: ${error.stack}` }))
  }
}
