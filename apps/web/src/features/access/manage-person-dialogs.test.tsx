import { cleanNotifications, Notifications } from '@mantine/notifications';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { apiOf, away, proved, slowApiOf, unproved, wantingProof } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { ChangeRoleDialog } from './change-role-dialog.tsx';
import type { PersonRow } from './person-row.fragment.ts';
import { RemovePersonDialog } from './remove-person-dialog.tsx';

const JULIEN: PersonRow = {
  person: { id: 'p', name: 'Julien Moreau', email: 'julien@client.test', role: 'CLIENT_MEMBER' },
  lastSignedInAt: null,
  removedAt: null,
};

/** The same after the change, as the API tells it. */
const entry = (role: string, removedAt: string | null) => ({
  entry: {
    __typename: 'PersonEntry',
    person: { __typename: 'Person', ...JULIEN.person, role },
    lastSignedInAt: null,
    removedAt,
  },
});

interface PageProps {
  readonly what: 'ROLE' | 'REMOVAL';
  readonly confirmed: RunConfirmed;
}

function Page({ what, confirmed }: PageProps): ReactElement {
  const [open, setOpen] = useState<PersonRow | null>(JULIEN);
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <Notifications />
      {what === 'ROLE' ? (
        <ChangeRoleDialog group={{ clientId: 'c' }} confirmed={confirmed} entry={open} onClose={close} />
      ) : (
        <RemovePersonDialog confirmed={confirmed} entry={open} onClose={close} />
      )}
    </>
  );
}

async function open(what: PageProps['what'], answer: Answer, confirmed = proved): Promise<HTMLElement> {
  renderPortal(<Page what={what} confirmed={confirmed} />, answer);
  const dialog = await screen.findByRole('dialog');
  if (what === 'ROLE') await userEvent.selectOptions(within(dialog).getByLabelText('Rôle'), 'CLIENT_ADMIN');
  return dialog;
}

const confirm = (dialog: HTMLElement, what: PageProps['what']) =>
  within(dialog).getByRole('button', { name: what === 'ROLE' ? 'Changer de rôle' : 'Retirer' });

const DONE = {
  ROLE: { field: 'changeRole', outcome: { __typename: 'RoleChanged', ...entry('CLIENT_ADMIN', null) } },
  REMOVAL: {
    field: 'removePerson',
    outcome: { __typename: 'PersonRemoved', ...entry('CLIENT_MEMBER', '2026-03-10T09:00:00Z') },
  },
} as const;

const SAID = { ROLE: 'Julien Moreau : Administrateur', REMOVAL: 'Julien Moreau n’a plus accès au portail' };
const SENT = { ROLE: { input: { personId: 'p', role: 'CLIENT_ADMIN' } }, REMOVAL: { personId: 'p' } };
const NOTE = { ROLE: 'Ses sessions se terminent', REMOVAL: 'elle ne peut plus se connecter' };

describe.each(['ROLE', 'REMOVAL'] as const)('of somebody, the %s', (what) => {
  const { field, outcome } = DONE[what];

  afterEach(() => {
    act(cleanNotifications);
  });

  it('says what goes with it, is sent once by a double click, and closes', async () => {
    const { sent, answer, release } = slowApiOf(field, outcome);
    const dialog = await open(what, answer);
    expect(dialog.textContent).toContain(NOTE[what]);
    expect(sent).toEqual([]);
    await userEvent.dblClick(confirm(dialog, what));
    await release();
    expect(await screen.findByText(SAID[what])).toBeTruthy();
    expect(sent).toEqual([SENT[what]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('steps behind the proof that it asks for, and goes on', async () => {
    const { sent, answer } = wantingProof(field, outcome);
    const { confirmed, prove } = unproved();
    await userEvent.click(confirm(await open(what, answer, confirmed), what));
    expect(screen.queryByRole('dialog')).toBeNull();
    await prove();
    expect(await screen.findByText(SAID[what])).toBeTruthy();
    expect(sent).toEqual([SENT[what], SENT[what]]);
  });

  it('is there as it was when the proof is given up', async () => {
    const { confirmed, giveUp } = unproved();
    await userEvent.click(confirm(await open(what, wantingProof(field, outcome).answer, confirmed), what));
    await giveUp();
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Julien Moreau');
    if (what === 'ROLE') {
      expect(within(dialog).getByLabelText<HTMLSelectElement>('Rôle').value).toBe('CLIENT_ADMIN');
    }
  });

  it.each<[string, Answer, string]>([
    [
      'the last admin',
      apiOf(field, { __typename: 'LastInCharge', role: 'CLIENT_ADMIN', othersShutOut: false }).answer,
      'Il faut au moins une personne avec le rôle AdministrateurDonnez d’abord ce rôle',
    ],
    [
      'the last admin who gets in',
      apiOf(field, { __typename: 'LastInCharge', role: 'CLIENT_ADMIN', othersShutOut: true }).answer,
      'Il faut au moins une personne avec le rôle Administrateur qui puisse se connecter',
    ],
    ['somebody who is gone', apiOf(field, { __typename: 'NotFound' }).answer, 'n’est plus dans la liste'],
    ['no answer', away, 'Le portail ne répond pas'],
  ])('says why nothing was changed, and stays: %s', async (_, answer, text) => {
    const dialog = await open(what, answer);
    await userEvent.click(confirm(dialog, what));
    expect((await within(dialog).findByRole('alert')).textContent).toContain(text);
  });
});

it('the same role as before cannot be sent', async () => {
  const dialog = await open('ROLE', apiOf('changeRole', {}).answer);
  await userEvent.selectOptions(within(dialog).getByLabelText('Rôle'), 'CLIENT_MEMBER');
  expect((confirm(dialog, 'ROLE') as HTMLButtonElement).disabled).toBe(true);
});
