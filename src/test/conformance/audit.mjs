// Runs the audits of GraphQL over HTTP against a server: node audit.mjs http://localhost:8080/graphql
// Prints each audit that is not passed; the exit code is 0 when all are.
import { auditServer } from 'graphql-http';

const url = process.argv[2];
const results = await auditServer({ url });
const missed = results.filter((result) => result.status !== 'ok');
for (const result of missed) {
  console.log(`${result.status}: ${result.id} ${result.name}: ${result.reason}`);
}
console.log(`${results.length - missed.length} of ${results.length} audits passed`);
process.exitCode = missed.length === 0 && results.length > 0 ? 0 : 1;
