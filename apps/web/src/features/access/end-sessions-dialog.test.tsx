import { cleanNotifications, Notifications } from '@mantine/notifications';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiOf, away, slowApiOf } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import { EndSessionsDialog } from './end-sessions-dialog.tsx';
import type { PersonRow } from './person-row.fragment.ts';

const JULIEN: PersonRow = {
  person: {
    id: 'p',
    name: 'Julien Moreau',
    email: 'julien@client.test',
    role: 'CLIENT_MEMBER',
  },
  lastSignedInAt: null,
  removedAt: null,
};

async function open(answer: Answer): Promise<{ confirm: HTMLElement; closed: () => number }> {
  let closed = 0;
  renderPortal(
    <>
      <Notifications />
      <EndSessionsDialog entry={JULIEN} onClose={() => (closed += 1)} />
    </>,
    answer,
  );
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('Son compte reste ouvert');
  return {
    confirm: within(dialog).getByRole('button', { name: 'Fermer ses sessions' }),
    closed: () => closed,
  };
}

describe('ending somebody’s sessions', () => {
  afterEach(() => {
    act(cleanNotifications);
  });

  it('is sent once by a double click, and says how many were open', async () => {
    const { sent, answer, release } = slowApiOf('endPersonSessions', {
      __typename: 'PersonSessionsEnded',
      endedSessions: 2,
    });
    const { confirm, closed } = await open(answer);
    await userEvent.dblClick(confirm);
    expect(closed()).toBe(0);
    await release();
    expect(await screen.findByText('Julien Moreau : 2 sessions fermées')).toBeTruthy();
    expect(sent).toEqual([{ personId: 'p' }]);
    expect(closed()).toBe(1);
  });

  it.each([
    [
      'somebody who is gone',
      apiOf('endPersonSessions', { __typename: 'NotFound' }).answer,
      'n’est plus dans la liste',
    ],
    ['no answer', away, 'Le portail ne répond pas'],
  ])('says what went wrong, and stays: %s', async (_, answer, text) => {
    const { confirm, closed } = await open(answer);
    await userEvent.click(confirm);
    expect((await screen.findByRole('alert')).textContent).toContain(text);
    expect(closed()).toBe(0);
  });
});
