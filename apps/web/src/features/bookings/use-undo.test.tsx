import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Notifications } from '@mantine/notifications';
import type { HalfDays } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { renderPortal } from '../../../test/render.tsx';
import { useUndo } from './use-undo.ts';

const booked = [
  { id: 'refused', halfDays: 2 as HalfDays },
  { id: 'cancelled', halfDays: 1 as HalfDays },
];

function Undo(): ReactElement {
  const undo = useUndo();
  return (
    <>
      <Notifications />
      <button onClick={() => void undo(booked)}>Annuler</button>
    </>
  );
}

describe('taking a booking back', () => {
  it('says how much came back when a part of it could not be cancelled', async () => {
    const asked: unknown[] = [];
    renderPortal(<Undo />, (_, { bookingId }) => {
      asked.push(bookingId);
      if (bookingId === 'refused') throw new TypeError('Failed to fetch');
      return { cancelBooking: { __typename: 'BookingCancelled' } };
    });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Annuler' }));
    const message = await screen.findByRole('alert');
    expect(message.textContent.replaceAll('\u00a0', ' ')).toContain('0,5 j rendu, 1 j encore');
    expect(asked).toEqual(['refused', 'cancelled']);
  });
});
