import { cleanNotifications, Notifications } from '@mantine/notifications';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { apiOf, away, proved, unproved, wantingProof } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { SessionsSection } from './sessions-section.tsx';

const SESSION = { system: 'Windows', address: '192.0.2.1', startedAt: '2026-03-10T09:00:00Z' };
const SESSIONS = [
  { ...SESSION, id: 'a', browser: 'Firefox', lastSeenAt: '2026-03-10T09:00:00Z', current: true },
  { ...SESSION, id: 'b', browser: 'Chrome', lastSeenAt: '2026-03-09T09:00:00Z', current: false },
] as unknown as ComponentProps<typeof SessionsSection>['sessions'];

function show(answer: Answer, confirmed: RunConfirmed = proved): void {
  renderPortal(
    <>
      <Notifications />
      <SessionsSection sessions={SESSIONS} confirmed={confirmed} />
    </>,
    answer,
  );
}

const one = () => screen.getByRole('button', { name: 'Terminer la session Chrome sur Windows' });
const others = () => screen.getByRole('button', { name: 'Terminer toutes les autres' });

describe('one’s open sessions', () => {
  afterEach(() => {
    act(cleanNotifications);
  });

  it('end one by one, but for the present one', async () => {
    const { sent, answer } = apiOf('endSession', { __typename: 'SessionEnded' });
    show(answer);
    expect(screen.queryByRole('button', { name: /Firefox/ })).toBeNull();
    await userEvent.click(one());
    expect(await screen.findByText('Session terminée : Chrome sur Windows')).toBeTruthy();
    expect(sent).toEqual([{ id: 'b' }]);
  });

  it.each([
    ['one', 'endSession', 'SessionEnded', one, 'Session terminée : Chrome sur Windows'],
    [
      'all others',
      'endOtherSessions',
      'OtherSessionsEnded',
      others,
      'Toutes les autres sessions sont terminées',
    ],
  ])('end after a proof where the API wants one: %s', async (_, field, __typename, button, done) => {
    const { sent, answer } = wantingProof(field, { __typename, sessions: [] });
    const { confirmed, prove } = unproved();
    show(answer, confirmed);
    await userEvent.click(button());
    expect(sent).toHaveLength(1);
    expect(screen.queryByText(done)).toBeNull();
    await prove();
    expect(await screen.findByText(done)).toBeTruthy();
    expect(sent).toHaveLength(2);
  });

  it('stay when the proof is given up', async () => {
    const { sent, answer } = wantingProof('endSession', { __typename: 'SessionEnded' });
    const { confirmed, giveUp } = unproved();
    show(answer, confirmed);
    await userEvent.click(one());
    await giveUp();
    expect(sent).toHaveLength(1);
    expect(screen.queryByText(/terminée/)).toBeNull();
  });

  it('say that nothing was ended when the portal does not answer', async () => {
    show(away);
    await userEvent.click(others());
    expect(await screen.findByText('Rien n’a été terminé : le portail n’a pas répondu')).toBeTruthy();
  });
});
