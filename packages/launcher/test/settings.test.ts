import { childEnvironment, readSettings } from '../src/settings.ts';

describe('the demonstration', () => {
  const demonstrationWith = (env: NodeJS.ProcessEnv): string | undefined =>
    childEnvironment(env, readSettings(env), {})['PORTAL_DEMONSTRATION'];

  it.each<[string, NodeJS.ProcessEnv, string]>([
    ['is on where nothing is said', {}, 'on'],
    ['is on at an address of this machine', { PORTAL_URL: 'http://localhost:4100' }, 'on'],
    ['is off at an address that others reach', { PORTAL_URL: 'https://portal.example.com' }, 'off'],
    ['is off at what only looks like this machine', { PORTAL_URL: 'https://localhost.example.com' }, 'off'],
    ['is off at an address that is none', { PORTAL_URL: 'portal' }, 'off'],
    [
      'is on where it is asked for',
      { PORTAL_URL: 'https://portal.example.com', PORTAL_DEMONSTRATION: 'on' },
      'on',
    ],
    ['is off where it is asked to be', { PORTAL_DEMONSTRATION: 'off' }, 'off'],
  ])('%s', (_, env, expected) => {
    expect(demonstrationWith(env)).toBe(expected);
  });
});
