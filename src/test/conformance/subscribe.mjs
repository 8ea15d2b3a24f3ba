// Speaks to a server by the client of graphql-ws: node subscribe.mjs ws://localhost:8080/graphql
// Prints what it hears, one line each; "following" once its subscription has begun. Ends after the second change.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const say = (what, value) => console.log(`${what} ${JSON.stringify(value)}`);
const client = createClient({ url: process.argv[2], webSocketImpl: WebSocket, keepAlive: 500, retryAttempts: 0, lazy: false });
client.on('closed', ({ code }) => say('closed', code));

for await (const result of client.iterate({ query: '{ __typename }' })) say('query', result);
for await (const result of client.iterate({ query: '{ node(id: "x") { id } }' })) say('field', result.errors[0].extensions.code);
try {
  for await (const result of client.iterate({ query: '{ nothing }' })) say('unexpected', result);
} catch (errors) {
  say('refused', errors.map((error) => error.extensions.code));
}

let changes = 0;
const subscription = client.iterate({
  query: 'subscription ($kinds: [EntryKind!]) { catalogChanged(kinds: $kinds) { kind slug } }',
  variables: { kinds: ['SPEAKER'] },
});
const first = subscription.next();
// The server answers a ping after what was sent before it: two of them say that the subscription has begun.
let pongs = 0;
client.on('pong', (received) => received && ++pongs === 2 && say('following', true));
for (let result = await first; !result.done; result = await subscription.next()) {
  say('change', result.value);
  if (++changes === 2) break;
}
await subscription.return();
await client.dispose();
