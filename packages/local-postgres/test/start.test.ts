import { stat } from 'node:fs/promises';
import { clearPlaces, newPlace, start } from './support/place.ts';
import { query } from './support/query.ts';

afterEach(clearPlaces);

describe('starting a server', () => {
  it('makes the cluster, and keeps the data and the port for the second start', async () => {
    const place = await newPlace();

    const first = await start(place, {});
    await query(first.url, 'create table kept (word text)');
    await query(first.url, `insert into kept values ('réservé')`);
    expect(first.startedHere).toBe(true);
    expect(await first.stop()).toBe('stopped');

    const second = await start(place, {});
    expect(second.startedHere).toBe(true);
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'select word from kept')).toEqual([['réservé']]);
    expect(await second.stop()).toBe('stopped');
  });

  it('serves UTF-8 on 127.0.0.1 only, behind a password, and flushes what is committed', async () => {
    const place = await newPlace();
    const server = await start(place, {});

    const settings = ['server_encoding', 'listen_addresses', 'unix_socket_directories', 'fsync', 'TimeZone'];
    const rows = await query(
      server.url,
      `select name, setting from pg_settings where name = any('{${settings.join()}}') order by name`,
    );
    expect(Object.fromEntries(rows)).toEqual({
      TimeZone: 'UTC',
      fsync: 'on',
      listen_addresses: '127.0.0.1',
      server_encoding: 'UTF8',
      unix_socket_directories: '',
    });
    const wrong = new URL(server.url);
    wrong.password = 'guessed';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect((await stat(place.password)).mode & 0o777).toBe(0o600);
  });

  it('trades the flushes for speed where durability is "none"', async () => {
    const place = await newPlace();
    const server = await start(place);
    expect(await query(server.url, 'show fsync')).toEqual([['off']]);
    expect(await query(server.url, 'show full_page_writes')).toEqual([['off']]);
    expect(await query(server.url, 'show synchronous_commit')).toEqual([['off']]);
  });
});
