import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

/**
 * A real OpenID provider in a process of its own: `fork`ed with the redirect URI, the accounts by login, and the secret
 * of the portal as JSON. Answers `{ issuer }` when it listens, and ends with its parent.
 */
const [, , json = '{}'] = process.argv;
const { redirectUri, accounts, clientSecret } = JSON.parse(json);

const server = createServer();
await new Promise((resolve) => {
  server.listen(0, '127.0.0.1', resolve);
});
const issuer = `http://localhost:${String(server.address().port)}`;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'portal',
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  pkce: { required: () => true },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
  findAccount: (_, login) => {
    const claims = accounts[login];
    return claims === undefined ? undefined : { accountId: login, claims: () => ({ sub: login, ...claims }) };
  },
  cookies: { keys: ['of a test'] },
  ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
});
server.on('request', provider.callback());
process.on('disconnect', () => process.exit(0));
process.send({ issuer });
