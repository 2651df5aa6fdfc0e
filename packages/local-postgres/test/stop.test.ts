import { Client } from 'pg';
import { findLocalPostgres } from '../src/index.ts';
import { clearPlaces, newPlace, start } from './support/place.ts';

afterEach(clearPlaces);

describe('stopping', () => {
  it('leaves the server to whoever else is connected, and stops it with the last one', async () => {
    const place = await newPlace();
    const first = await start(place);
    const second = await start(place);
    expect([first.startedHere, second.startedHere]).toEqual([true, false]);

    expect(await first.stop()).toBe('in_use');
    expect(await second.stop()).toBe('stopped');
    expect(await findLocalPostgres(place.home)).toBeUndefined();
  });

  it('ends in one stopped server when two stop at the same moment', async () => {
    const place = await newPlace();
    const first = await start(place);
    const second = await start(place);

    const answers = await Promise.all([first.stop(), second.stop()]);

    expect(answers.sort()).toEqual(['in_use', 'stopped']);
    expect(await findLocalPostgres(place.home)).toBeUndefined();
  });

  it('disconnects the others when asked to', async () => {
    const place = await newPlace();
    const server = await start(place);
    const other = new Client({ connectionString: server.url });
    const broken = new Promise((resolve) => other.on('error', resolve));
    await other.connect();

    expect(await server.stop({ disconnectOthers: true })).toBe('stopped');
    expect(await broken).toMatchObject({ code: '57P01' });
  });

  it('finds nothing where no server was ever started', async () => {
    const place = await newPlace();
    expect(await findLocalPostgres(place.home)).toBeUndefined();
  });
});
