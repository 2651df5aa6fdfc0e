import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { away, fill, proved, unproved } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { PasskeySetup } from './passkey-setup.tsx';

const OPTIONS = JSON.stringify({
  challenge: 'AAAA',
  rp: { id: 'localhost', name: 'AKOUENDY' },
  user: { id: 'AAAA', name: 'claire@client.test', displayName: 'Claire Fontaine' },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
});

const SECURITY = {
  ...{ __typename: 'Security', personId: 'claire', authenticatorAppSince: null, secondFactorRequired: false },
  ...{ confirmationWays: ['PASSKEY'], recoveryCodes: null, passkeys: [] },
};

const ADDED = { __typename: 'FactorsChanged', recoveryCodes: ['AAAAA-BBBBB'], security: SECURITY };

/** What the person's device gives when it makes a passkey. */
const CREDENTIAL = {
  id: 'AAAA',
  rawId: new ArrayBuffer(3),
  type: 'public-key',
  response: { attestationObject: new ArrayBuffer(3), clientDataJSON: new ArrayBuffer(3) },
  getClientExtensionResults: () => ({}),
};

/** A browser whose device answers as `create` does. */
function withDevice(create: () => Promise<unknown>): void {
  Object.assign(globalThis, { PublicKeyCredential: class {} });
  Object.assign(navigator, { credentials: { create } });
}

const device = () => Promise.resolve(CREDENTIAL);

/** An API that begins as `begun` says and takes what was made as `outcome` says; remembers what it was sent. */
function api(outcome: Record<string, unknown>, begun: () => string = () => 'PasskeyChallenge') {
  const sent: unknown[] = [];
  const answer: Answer = (operation, variables) => {
    if (operation === 'BeginPasskey') {
      const __typename = begun();
      return {
        beginPasskey: { __typename, ...(__typename === 'PasskeyChallenge' ? { options: OPTIONS } : {}) },
      };
    }
    sent.push(variables['input']);
    return { addPasskey: outcome };
  };
  return { sent, answer };
}

const field = () => screen.getByLabelText<HTMLInputElement>(/^Nom de l’appareil/);
const create = () => screen.getByRole('button', { name: 'Créer la clé d’accès' });

function open(answer: Answer, confirmed: RunConfirmed = proved): (readonly string[] | null)[] {
  const added: (readonly string[] | null)[] = [];
  renderPortal(<PasskeySetup run={confirmed} onAdded={(codes) => added.push(codes)} />, answer);
  fill(field(), ' Portable ');
  return added;
}

describe('setting a passkey up', () => {
  beforeEach(() => {
    withDevice(device);
  });

  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
    Reflect.deleteProperty(navigator, 'credentials');
  });

  it('sends what the device made under the name, once, and hands the recovery codes on', async () => {
    const { sent, answer } = api(ADDED);
    const added = open(answer);
    await userEvent.dblClick(create());
    expect(sent).toEqual([
      { name: 'Portable', response: expect.stringContaining('clientDataJSON') as unknown },
    ]);
    expect(added).toEqual([['AAAAA-BBBBB']]);
  });

  it('asks for a name before anything is sent', async () => {
    const { sent, answer } = api(ADDED);
    open(answer);
    fill(field(), '   ');
    await userEvent.click(create());
    expect(await screen.findByText(/Donnez-lui un nom/)).toBeTruthy();
    expect(document.activeElement).toBe(field());
    expect(sent).toEqual([]);
  });

  it('waits for the proof that is asked for, keeps the name, and goes on', async () => {
    let begins = 0;
    const { sent, answer } = api(ADDED, () =>
      (begins += 1) === 1 ? 'RecentAuthenticationRequired' : 'PasskeyChallenge',
    );
    const { confirmed, prove } = unproved();
    const added = open(answer, confirmed);
    await userEvent.click(create());
    expect([field().value, sent]).toEqual([' Portable ', []]);
    await prove();
    expect(await screen.findByRole('button', { name: 'Créer la clé d’accès' })).toBeTruthy();
    expect(added).toHaveLength(1);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['says no', () => Promise.reject(new DOMException('no', 'NotAllowedError')), 'annulée'],
    [
      'has one of the account already',
      () => Promise.reject(new DOMException('again', 'InvalidStateError')),
      'déjà',
    ],
  ])('says what happened when the device %s, and keeps the name', async (_, answerOfDevice, text) => {
    withDevice(answerOfDevice);
    const { sent, answer } = api(ADDED);
    const added = open(answer);
    await userEvent.click(create());
    expect((await screen.findByRole('alert')).textContent).toContain(text);
    expect([field().value, sent, added]).toEqual([' Portable ', [], []]);
  });

  it('says so in a browser that knows no passkeys', async () => {
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
    open(api(ADDED).answer);
    await userEvent.click(create());
    expect((await screen.findByRole('alert')).textContent).toContain('navigateur');
  });

  it.each<[string, Answer, string]>([
    ['a refusal', api({ __typename: 'PasskeyRefused' }).answer, 'clé d’accès'],
    ['no answer', away, 'Le portail ne répond pas'],
  ])('says what went wrong, and adds nothing: %s', async (_, answer, text) => {
    const added = open(answer);
    await userEvent.click(create());
    expect((await screen.findByRole('alert')).textContent).toContain(text);
    expect([field().value, added]).toEqual([' Portable ', []]);
  });

  it('shows at the field that the name does not do', async () => {
    open(api({ __typename: 'InvalidPasskeyName' }).answer);
    await userEvent.click(create());
    expect(await screen.findByText(/Donnez-lui un nom/)).toBeTruthy();
  });
});
