import { halfDays } from '@akouendy/domain';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { refusalFromOutcome } from './booking-refusal.ts';
import { CancelRefusal } from './cancel-refusal.tsx';
import { RefusalNotice } from './refusal-notice.tsx';

const ANSWER = { __typename: 'TooManyAttempts', retryAt: '2026-03-10T10:05:00Z' } as const;

describe('too many bookings and cancellations', () => {
  it('are refused with when one can go on, and can be sent again from there', async () => {
    const sent: string[] = [];
    const never = (): void => {
      throw new Error('Not offered');
    };
    const refusal = refusalFromOutcome(ANSWER);
    if (refusal === null) throw new Error('It is a refusal');
    const ways = { onBookFitting: never, onSee: never, onRemove: never, onResend: () => sent.push('again') };
    renderPortal(<RefusalNotice refusal={refusal} fitting={halfDays(0)} ways={ways} />, away);
    expect(screen.getByRole('alert').textContent).toContain('votre sélection reste là');
    expect(screen.getByRole('alert').textContent).toContain('à partir de 11:05, heure de Paris');
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer à nouveau' }));
    expect(sent).toEqual(['again']);
  });

  it('leave the booking that was to be cancelled as it is', () => {
    renderPortal(
      <CancelRefusal decision={{ ok: true, value: 'CANCELLED' }} answer={ANSWER} onRetry={() => undefined} />,
      away,
    );
    expect(screen.getByRole('alert').textContent).toContain('reste réservée pour l’instant');
    expect(screen.getByRole('alert').textContent).toContain('11:05');
  });
});
