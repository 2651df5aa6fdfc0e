import { BEGIN, refusedAs, useSingleSignOn } from './harness/single-sign-on.ts';

/** Who has no account can leave for a provider and come back refused as often as they like. */
describe('returns from a provider that are refused', () => {
  const { sso, save, comeBack } = useSingleSignOn({ trustedProxies: ['127.0.0.1'] });

  /** Leaves from a network, and comes back having given up. */
  const giveUp = async (network: string): Promise<void> => {
    const browser = sso.portal.client();
    const from = { 'x-forwarded-for': network };
    const { data } = await browser.send<{ beginProviderSignIn: { address: string } }>(
      BEGIN,
      { email: 'somebody@client.test', wanted: '/reserver' },
      from,
    );
    const state = new URL(data.beginProviderSignIn.address).searchParams.get('state') ?? '';
    const back = new URL(
      `/sso/${sso.clientId}/retour?error=access_denied&state=${state}`,
      sso.portal.address,
    );
    expect(await comeBack(browser, back, from)).toBe(refusedAs('annule'));
  };

  /** How many were told of, from where. */
  const told = () =>
    sso.database.query(
      `select address, count(*)::int as times from audit_entries where action = 'person.sign_in_refused'
        group by address order by address`,
    );

  it('make the trail no longer at will, from one network or from many', async () => {
    await save();
    for (let time = 0; time < 14; time += 1) await giveUp('203.0.113.1');
    expect(await told()).toEqual([{ address: '203.0.113.1', times: 10 }]);
    // Who colleagues are that do not get in is told all the same.
    await giveUp('203.0.113.2');
    expect(await told()).toContainEqual({ address: '203.0.113.2', times: 1 });
    for (let network = 3; network < 10; network += 1) {
      for (let time = 0; time < 10; time += 1) await giveUp(`203.0.113.${String(network)}`);
    }
    const all = (await told()) as { times: number }[];
    expect(all.reduce((sum, { times }) => sum + times, 0)).toBe(60);
    // As many again within an hour.
    await sso.database.query(`update rate_buckets set full_at = full_at - interval '1 hour'`);
    for (let time = 0; time < 12; time += 1) await giveUp('203.0.113.1');
    expect(await told()).toContainEqual({ address: '203.0.113.1', times: 20 });
  });
});
