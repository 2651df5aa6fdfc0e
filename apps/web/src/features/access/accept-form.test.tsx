import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiOf, away, fill, slowApiOf } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import { AcceptForm } from './accept-form.tsx';

const INVITATION = {
  __typename: 'OpenInvitation',
  email: 'lea@example.fr',
  role: 'CLIENT_MEMBER',
  clientName: 'Verdier Logistique',
  inviterName: 'Claire Fontaine',
  expiresAt: '2026-03-24T09:42:00Z',
} as unknown as Parameters<typeof AcceptForm>[0]['invitation'];

const name = () => screen.getByLabelText<HTMLInputElement>('Prénom et nom');
const password = () => screen.getByLabelText<HTMLInputElement>('Mot de passe');

async function join(answer: Answer, click = userEvent.click) {
  const accepted: unknown[] = [];
  renderPortal(
    <AcceptForm
      token="key"
      invitation={INVITATION}
      onAccepted={(pair) => {
        accepted.push(pair);
        return Promise.resolve();
      }}
    />,
    answer,
  );
  fill(name(), 'Léa Dumont');
  fill(password(), 'quatre chevaux');
  await click(screen.getByRole('button', { name: 'Rejoindre le portail' }));
  return accepted;
}

const keepsWhatWasTyped = () => {
  expect([name().value, password().value]).toEqual(['Léa Dumont', 'quatre chevaux']);
};

describe('an invitation', () => {
  it('is accepted once by a double click, with what was typed', async () => {
    const { sent, answer, release } = slowApiOf('acceptInvitation', {
      __typename: 'InvitationAccepted',
      email: 'lea@example.fr',
    });
    const accepted = await join(answer, userEvent.dblClick);
    await release();
    const pair = { email: 'lea@example.fr', password: 'quatre chevaux' };
    expect(sent).toEqual([
      { input: { token: 'key', name: 'Léa Dumont', password: pair.password, language: 'FR' } },
    ]);
    await waitFor(() => {
      expect(accepted).toEqual([pair]);
    });
  });

  it.each([
    [{ __typename: 'PasswordRefused', weakness: 'ABOUT_YOU' }, /fait de votre nom/],
    [{ __typename: 'InvalidField', problem: 'TOO_LONG' }, /Trop long : 100 caractères/],
    [{ __typename: 'AddressInUse', email: 'lea@example.fr' }, /sert déjà à se connecter/],
  ])('that is not taken says why and keeps what was typed: %j', async (outcome, text) => {
    await join(apiOf('acceptInvitation', outcome).answer);
    expect(await screen.findByText(text)).toBeTruthy();
    keepsWhatWasTyped();
  });

  it('that was withdrawn meanwhile says so', async () => {
    await join(apiOf('acceptInvitation', { __typename: 'LinkRefused', reason: 'WITHDRAWN' }).answer);
    expect(await screen.findByText('Cette invitation a été retirée')).toBeTruthy();
  });

  it('keeps what was typed when the portal does not answer', async () => {
    await join(away);
    expect((await screen.findByRole('alert')).textContent).toContain('Le portail ne répond pas');
    keepsWhatWasTyped();
  });
});
