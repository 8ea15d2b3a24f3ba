// Speaks to a server by the library graphql-ws: node subscribe.mjs ws://localhost:8080/graphql
// Prints what it hears, one line each; ends after the second change.
import { createClient } from 'graphql-ws';

const client = createClient({ url: process.argv[2], webSocketImpl: WebSocket, keepAlive: 1_000, retryAttempts: 0 });
const said = (what, value) => console.log(`${what} ${JSON.stringify(value)}`);

for await (const result of client.iterate({ query: '{ __typename }' })) said('query', result);
try {
  for await (const result of client.iterate({ query: '{ nothing }' })) said('wrong', result);
} catch (errors) {
  said('errors', errors.map((error) => error.extensions.code));
}

let changes = 0;
const subscription = client.iterate({
  query: 'subscription ($kinds: [EntryKind!]) { catalogChanged(kinds: $kinds) { kind slug } }',
  variables: { kinds: ['SPEAKER'] },
});
client.on('pong', (received) => received && changes === 0 && said('ready', true));
for await (const result of subscription) {
  said('change', result);
  if (++changes === 2) break;
}
await client.dispose();
said('end', true);
