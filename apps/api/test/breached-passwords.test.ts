import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../src/platform/config/config.ts';
import { BreachedPasswords } from '../src/platform/passwords/breached-passwords.ts';
import { askOne, signedIn, useCompany } from './harness/company.ts';
import { ACCEPT, INVITE, OWN, acceptance, address, invitation } from './harness/invitations.ts';
import { mailedKey } from './harness/mailed-link.ts';
import { addPerson, PASSWORD } from './harness/people.ts';

const CHANGE = `mutation($input: ChangePasswordInput!) { changePassword(input: $input) { __typename
  ... on PasswordRefused { weakness } } }`;
const LEAKED = 'girafe bleue sur un toit carre';

const hashOf = (password: string): string => createHash('sha1').update(password).digest('hex').toUpperCase();

let folder: string;

/** Adds to the folder the range in which `password` would be, with it or with others only. */
async function writeRange(password: string, isIn: boolean): Promise<void> {
  const hash = hashOf(password);
  const others = [`${'0'.repeat(34)}1:3`, `${'F'.repeat(35)}:12`];
  const lines = isIn ? [others[0], `${hash.slice(5)}:7`, others[1]] : others;
  await writeFile(join(folder, `${hash.slice(0, 5)}.txt`), lines.join('\r\n'));
}

const company = useCompany(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-breached-'));
  await writeFile(join(folder, '00000.txt'), '');
  await writeRange(LEAKED, true);
  await writeRange(OWN, false);
  return { breachedPasswords: folder };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a password of a known breach', () => {
  it('is not taken when it is changed, and the one of before stays', async () => {
    const { portal, database, clientId } = company;
    const julien = await addPerson(database, 'Julien Moreau', 'CLIENT_MEMBER', clientId);
    const browser = await signedIn(portal, julien);
    expect(await askOne(browser, CHANGE, { input: { current: PASSWORD, next: LEAKED } })).toEqual({
      __typename: 'PasswordRefused',
      weakness: 'KNOWN',
    });
    await signedIn(portal, julien);
    expect(await askOne(browser, CHANGE, { input: { current: PASSWORD, next: OWN } })).toEqual({
      __typename: 'PasswordChanged',
    });
  });

  it('is not taken with an invitation, which stays open', async () => {
    const { portal, database, clientId, claire } = company;
    const email = address();
    await askOne(await signedIn(portal, claire), INVITE, invitation(clientId, email));
    const token = await mailedKey(database, email);
    expect(await askOne(portal.client(), ACCEPT, acceptance(token, { password: LEAKED }))).toMatchObject({
      __typename: 'PasswordRefused',
      weakness: 'KNOWN',
    });
    expect(await askOne(portal.client(), ACCEPT, acceptance(token))).toMatchObject({
      __typename: 'InvitationAccepted',
    });
  });

  it('is not missed for want of the set: a folder without it does not start, and a missing range is an error', async () => {
    const { portal, database, clientId } = company;
    const empty = await mkdtemp(join(tmpdir(), 'portal-breached-'));
    const set = new BreachedPasswords({ breachedPasswords: empty } as Config);
    await expect(set.onModuleInit()).rejects.toThrow('PORTAL_BREACHED_PASSWORDS names no folder');
    await rm(empty, { recursive: true });
    const lea = await addPerson(database, 'Lea Martin', 'CLIENT_MEMBER', clientId);
    const browser = await signedIn(portal, lea);
    const next = 'un rhinoceros joue du violon';
    const { errors } = await browser.send(CHANGE, { input: { current: PASSWORD, next } });
    expect(errors[0]?.extensions['reference']).toMatch(/^[0-9A-F]{10}$/);
    await signedIn(portal, lea);
  });
});
