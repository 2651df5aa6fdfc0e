import { whyUnreachable } from '../src/index.ts';
import { clearPlaces, newPlace, start } from './support/place.ts';

afterEach(clearPlaces);

describe('a server of one’s own', () => {
  it('is reachable when it answers a query, else the reason is told without the password', async () => {
    const { url } = await start(await newPlace());
    const { host } = new URL(url);
    const changed = (change: (address: URL) => void): string => {
      const address = new URL(url);
      change(address);
      return address.href;
    };

    expect(await whyUnreachable(url)).toBeUndefined();
    expect(await whyUnreachable(changed((address) => (address.pathname = '/elsewhere')))).toBe(
      `(${host}/elsewhere) does not exist on that server: create the database first`,
    );
    expect(await whyUnreachable(changed((address) => (address.password = 'top-secret')))).toBe(
      `(${host}/postgres) does not let this user in: check the user and the password`,
    );
  });
});
