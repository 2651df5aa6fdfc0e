import { cleanNotifications, Notifications } from '@mantine/notifications';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { apiOf, away, fill, proved, slowApiOf, unproved, wantingProof } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { InviteDialog } from './invite-dialog.tsx';

const EMAIL = 'julie@client.test';
const INVITED = { __typename: 'PersonInvited' };

function Page({ confirmed }: { readonly confirmed: RunConfirmed }): ReactElement {
  const [opened, setOpened] = useState(true);
  return (
    <>
      <Notifications />
      <button onClick={() => setOpened(true)}>Ouvrir</button>
      <InviteDialog
        group={{ clientId: 'c' }}
        confirmed={confirmed}
        opened={opened}
        onClose={() => {
          setOpened(false);
        }}
      />
    </>
  );
}

const address = () => screen.findByLabelText<HTMLInputElement>('Adresse professionnelle');
const send = () => screen.getByRole('button', { name: 'Envoyer l’invitation' });

async function type(answer: Answer, confirmed: RunConfirmed = proved): Promise<void> {
  renderPortal(<Page confirmed={confirmed} />, answer);
  fill(await address(), EMAIL);
  await userEvent.selectOptions(screen.getByLabelText('Rôle'), 'CLIENT_ADMIN');
  await userEvent.selectOptions(screen.getByLabelText('Langue du message'), 'EN');
}

describe('inviting somebody', () => {
  afterEach(() => {
    act(cleanNotifications);
  });

  it('is sent once by a double click, with what was typed and chosen, and closes', async () => {
    const { sent, answer, release } = slowApiOf('invitePerson', INVITED);
    await type(answer);
    await userEvent.dblClick(send());
    await release();
    expect(await screen.findByText(`Invitation envoyée à ${EMAIL}`)).toBeTruthy();
    expect(sent).toEqual([
      {
        input: {
          ...{ clientId: 'c', email: EMAIL, role: 'CLIENT_ADMIN', language: 'EN' },
          idempotencyKey: expect.stringMatching(/^[\da-f-]{36}$/) as unknown,
        },
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.click(screen.getByText('Ouvrir'));
    expect((await address()).value).toBe('');
  });

  it('steps behind the proof that it asks for, and goes on under the same key', async () => {
    const { sent, answer } = wantingProof('invitePerson', INVITED);
    const { confirmed, prove } = unproved();
    await type(answer, confirmed);
    await userEvent.click(send());
    expect(screen.queryByRole('dialog')).toBeNull();
    await prove();
    expect(await screen.findByText(`Invitation envoyée à ${EMAIL}`)).toBeTruthy();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
  });

  it('is there as it was typed when the proof is given up, and says what is refused after one', async () => {
    const first = unproved();
    await type(wantingProof('invitePerson', { __typename: 'AlreadyInvited' }).answer, first.confirmed);
    await userEvent.click(send());
    await first.giveUp();
    expect((await address()).value).toBe(EMAIL);
    expect(screen.getByLabelText<HTMLSelectElement>('Rôle').value).toBe('CLIENT_ADMIN');
    expect(screen.getByLabelText<HTMLSelectElement>('Langue du message').value).toBe('EN');
    await userEvent.click(send());
    expect((await screen.findByRole('alert')).textContent).toContain('a déjà une invitation en attente');
    expect((await address()).value).toBe(EMAIL);
  });

  it('shows at the field what is wrong with the address, and keeps it', async () => {
    await type(
      apiOf('invitePerson', { __typename: 'InvalidField', field: 'email', problem: 'NOT_AN_ADDRESS' }).answer,
    );
    await userEvent.click(send());
    expect(await screen.findByText(/Ce n’est pas une adresse à laquelle écrire/)).toBeTruthy();
    expect((await address()).value).toBe(EMAIL);
    expect(document.activeElement).toBe(await address());
  });

  it.each<[string, Answer, string]>([
    [
      'a known address',
      apiOf('invitePerson', { __typename: 'AlreadyAPerson', name: 'Julie' }).answer,
      'Julie utilise déjà le portail',
    ],
    [
      'too many',
      apiOf('invitePerson', { __typename: 'TooManyAttempts', retryAt: '2026-03-11T09:00:00Z' }).answer,
      'Trop d’invitations en un jour',
    ],
    ['no answer', away, 'Le portail ne répond pas'],
  ])('says what went wrong, and keeps what was typed: %s', async (_, answer, text) => {
    await type(answer);
    await userEvent.click(send());
    expect((await within(screen.getByRole('dialog')).findByRole('alert')).textContent).toContain(text);
    expect((await address()).value).toBe(EMAIL);
  });

  it('is another wish after one that had gone out under the key', async () => {
    const { sent, answer } = apiOf('invitePerson', { __typename: 'KeyReused' });
    await type(answer);
    await userEvent.click(send());
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Votre invitation précédente est partie',
    );
    await userEvent.click(send());
    const keys = sent.map(({ input }) => (input as { idempotencyKey: string }).idempotencyKey);
    expect(new Set(keys).size).toBe(2);
  });
});
