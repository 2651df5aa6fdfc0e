import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { renderPortal } from '../../../test/render.tsx';
import { day } from '../../shared/ledger/test/facts.ts';
import { useBook, type BookingIntent } from './use-book.ts';

const intent: BookingIntent = {
  accountId: 'account',
  slots: [{ date: day('2026-04-02'), slot: 'MORNING' }],
  place: 'REMOTE',
  subject: 'TRAINING',
  description: 'Helm',
};

/** Sends the intent twice at once, as a double click does. */
function DoubleClick(): ReactElement {
  const { book } = useBook();
  const [outcomes, setOutcomes] = useState<readonly string[]>([]);
  const send = async () => {
    const both = await Promise.all([book(intent), book(intent)]);
    setOutcomes(both.map((outcome) => outcome?.__typename ?? 'ignored'));
  };
  return <button onClick={() => void send()}>{outcomes.join(' ')}</button>;
}

describe('booking', () => {
  it('sends a double click once', async () => {
    const asked: unknown[] = [];
    renderPortal(<DoubleClick />, (_, variables) => {
      asked.push(variables);
      return { book: { __typename: 'SlotAskedTwice', date: '2026-04-02' } };
    });
    await userEvent.setup().click(screen.getByRole('button'));
    await waitFor(() => {
      expect(screen.getByRole('button').textContent).toBe('SlotAskedTwice ignored');
    });
    expect(asked).toHaveLength(1);
  });
});
