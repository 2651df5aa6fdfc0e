import { randomUUID } from 'node:crypto';
import { verifyTrail } from '../src/platform/database/trail/verify-trail.ts';
import { useApiTokens, type ApiTokenParts } from './harness/api-tokens.ts';
import { LiveClient } from './harness/live-client.ts';

/** Called otherwise than in the schema: what somebody calls a field may be anything. */
const PUBLISH =
  'mutation PublishOffer($input: PublishOfferInput!) { claire_fontaine: publishOffer(input: $input) { __typename } }';

const RENAME = 'mutation Rename { changeLanguage(language: EN) { id } }';

const INPUT = { basedOn: '2025-01', clauses: [], figures: [], publishedOn: '2026-06-01' };

interface Entry {
  readonly actor_id: string;
  readonly object_id: string;
  readonly client_id: string | null;
  readonly token_id: string | null;
  readonly address: string;
  readonly request_id: string;
  readonly detail: object;
}

describe('a call that somebody may not make', () => {
  const { parts, create, ask } = useApiTokens();
  let database: ApiTokenParts['database'];
  let portal: ApiTokenParts['portal'];
  let claire: ApiTokenParts['claire'];
  let browser: ApiTokenParts['browser'];

  beforeEach(async () => {
    ({ database, portal, claire, browser } = parts);
    await database.query(`delete from rate_buckets`);
    portal.log.length = 0;
  });

  const told = (): Promise<Entry[]> =>
    database.query<Entry>(
      `select actor_id, object_id, client_id, token_id, address, request_id, detail from audit_entries
        where action = 'person.call_refused' order by position`,
    );

  const refusals = () => portal.log.filter(({ msg }) => msg === 'Refused');

  /** Those of the trail that were not there `before`. */
  async function news(before: readonly Entry[]): Promise<Entry[]> {
    return (await told()).slice(before.length);
  }

  async function publish(): Promise<void> {
    const { errors } = await browser.send(PUBLISH, { input: { ...INPUT, idempotencyKey: randomUUID() } });
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'FORBIDDEN' }]);
  }

  it('is in the log with the ids of who asked for what, and in the trail from where, once an hour', async () => {
    const before = await told();
    // Compiled from the second time on: the field is found then as well.
    for (let time = 0; time < 3; time += 1) await publish();
    const lines = refusals();
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).toMatchObject({
        level: 40,
        code: 'FORBIDDEN',
        operation: 'PublishOffer',
        call: 'publishOffer',
        actor: claire.id,
      });
    }
    expect(JSON.stringify(portal.log)).not.toMatch(/claire|fontaine|127\.0\.0\.1/i);
    expect(await news(before)).toEqual([
      {
        actor_id: claire.id,
        object_id: claire.id,
        client_id: parts.account.clientId,
        token_id: null,
        address: '127.0.0.1',
        request_id: lines[0]?.['reqId'],
        detail: { call: 'publishOffer', because: 'FORBIDDEN' },
      },
    ]);
    await database.query(`delete from rate_buckets where bucket like 'told:%'`);
    await publish();
    expect(await news(before)).toHaveLength(2);
    const chains = await verifyTrail(database.ownerUrl);
    expect(chains.flatMap(({ tampering }) => tampering)).toEqual([]);
  });

  it('is told once of many at once', async () => {
    const before = await told();
    await Promise.all(Array.from({ length: 8 }, publish));
    expect(await news(before)).toHaveLength(1);
  });

  it('with a token names the token, of an operation and of a route', async () => {
    const { token, apiToken } = await create({ name: 'Planning' });
    const before = await told();
    portal.log.length = 0;
    await ask(token, RENAME);
    const lines = new URL(`/exports/clients/${parts.account.clientId}/lines`, portal.address);
    expect((await fetch(lines, { headers: { authorization: `Bearer ${token}` } })).status).toBe(403);
    await publish();
    expect(refusals()).toMatchObject([
      { code: 'NOT_WITH_THIS_TOKEN', call: 'changeLanguage', actor: claire.id, token: apiToken.id },
      { code: 'NOT_WITH_THIS_TOKEN', call: 'GET /exports/clients/:clientId/lines', token: apiToken.id },
      { code: 'FORBIDDEN', call: 'publishOffer', actor: claire.id },
    ]);
    expect(await news(before)).toMatchObject([
      { token_id: apiToken.id, detail: { call: 'changeLanguage', because: 'NOT_WITH_THIS_TOKEN' } },
      { token_id: null, detail: { call: 'publishOffer', because: 'FORBIDDEN' } },
    ]);
  });

  it('on a live line is told as well', async () => {
    const line = await LiveClient.ready(browser);
    const before = await told();
    line.subscribe('1', 'subscription { decisionsChanged }');
    await line.next(({ id }) => id === '1');
    expect(refusals()).toMatchObject([{ code: 'FORBIDDEN', call: 'decisionsChanged', actor: claire.id }]);
    expect(await news(before)).toMatchObject([
      { actor_id: claire.id, address: '127.0.0.1', detail: { call: 'decisionsChanged' } },
    ]);
    line.close();
  });

  it('of nobody is in the log alone', async () => {
    const before = await told();
    await portal.client().send('query Mine { auditChoices { actions } }');
    expect(refusals()).toMatchObject([{ code: 'UNAUTHENTICATED', operation: 'Mine', call: 'auditChoices' }]);
    expect(refusals()[0]).not.toHaveProperty('actor');
    expect(await news(before)).toEqual([]);
  });

  it('stays refused when the trail cannot be told', async () => {
    await database.query(`create function broken() returns trigger language plpgsql as
      $$ begin raise exception 'no entry'; end $$;
      create trigger broken before insert on audit_entries for each row execute function broken();`);
    try {
      await publish();
    } finally {
      await database.query('drop function broken() cascade');
    }
    expect(portal.log.map(({ msg }) => msg)).toContain('A refused call is not in the trail');
  });
});
