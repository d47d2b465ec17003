// SPDX-License-Identifier: Apache-2.0
// A third-party SCIM server, that of Better Auth (@better-auth/scim), as its documentation builds one, with everything
// in memory. It reads its bearer token from the first line of standard input, prints "ready URL", and ends with standard
// input.
import http from 'node:http';
import { scim } from '@better-auth/scim';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { getAuthTables } from 'better-auth/db';
import { toNodeHandler } from 'better-auth/node';
import { createInterface } from 'node:readline';

const lines = createInterface({ input: process.stdin });
lines.once('line', (token) => {
  const server = http.createServer();
  server.listen(0, '127.0.0.1', () => {
    const origin = `http://127.0.0.1:${server.address().port}`;
    const options = {
      baseURL: origin,
      secret: 'only for a test on loopback, and long enough',
      telemetry: { enabled: false },
      logger: { disabled: true },
      rateLimit: { enabled: false },
      plugins: [scim({ connections: [{ id: 'gatehouse', credentials: [{ id: 'one', token }] }] })],
    };
    const tables = Object.fromEntries(Object.values(getAuthTables(options)).map((table) => [table.modelName, []]));
    server.on('request', toNodeHandler(betterAuth({ ...options, database: memoryAdapter(tables) })));
    console.log(`ready ${origin}/api/auth/scim/v2`);
  });
});
lines.once('close', () => process.exit(0));
