import { civilDate, type BasisPoints } from '@akouendy/domain';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answersInTurn, fill, SENT_BEFORE, TOO_OFTEN } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { RevisionForm } from './revision-form.tsx';
import { WithdrawRevision } from './withdraw-revision.tsx';

const rate = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Révision, en %' });
const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));

/** Asks, reads what it leads to, and does it. */
const announceIt = async () => {
  await click('Annoncer');
  await click('Annoncer la révision');
};

/** The form with 2,15 % in it, in front of an API that answers `outcomes` one after the other. */
function announce(...outcomes: Record<string, unknown>[]) {
  const { inputs, answer } = answersInTurn('announcePriceRevision', ...outcomes);
  renderPortal(<RevisionForm revisions={[]} days={[civilDate('2027-01-01')]} />, answer);
  fill(rate(), '2,15');
  return inputs;
}

describe('a revision that is announced', () => {
  it('is asked for once, with its rate, its day and who is told; left, it sends nothing and keeps the rate', async () => {
    const inputs = announce({ __typename: 'PriceRevisionAnnounced' });
    await click('Annoncer');
    const dialog = (await screen.findByRole('dialog')).textContent.replace(/\s/g, ' ');
    expect(dialog).toMatch(/\+2,15 % à partir du vendredi 1er janvier 2027.*tous les contrats en cours/);
    expect(dialog).toContain('Les administrateurs des clients concernés');
    await click('Revenir');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(rate().value).toBe('2,15');
    expect(inputs).toEqual([]);
    await announceIt();
    expect(inputs).toMatchObject([{ rate: 215, effectiveOn: '2027-01-01' }]);
  });

  it('too often says from when on it is possible, and keeps the rate and the wish', async () => {
    const inputs = announce(TOO_OFTEN, TOO_OFTEN);
    await announceIt();
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Trop de fois.*10\smars\s2026,\s11:05/);
    expect(rate().value).toBe('2,15');
    await announceIt();
    expect(inputs).toHaveLength(2);
    expect(inputs[1]).toEqual(inputs[0]);
  });

  it('under a key that stands for another says so, and is sent as a wish of its own', async () => {
    const inputs = announce(SENT_BEFORE, SENT_BEFORE);
    await announceIt();
    expect((await screen.findByRole('alert')).textContent).toContain('Ceci a déjà été envoyé');
    expect(rate().value).toBe('2,15');
    await announceIt();
    expect(inputs.map(({ rate: sent }) => sent)).toEqual([215, 215]);
    expect(new Set(inputs.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  });
});

it('a revision that is withdrawn too often says from when on it is possible', async () => {
  const { inputs, answer } = answersInTurn('withdrawPriceRevision', TOO_OFTEN);
  renderPortal(<WithdrawRevision effectiveOn={civilDate('2027-01-01')} rate={215 as BasisPoints} />, answer);
  await click('Retirer');
  await click('Retirer la révision');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Trop de fois.*10\smars\s2026,\s11:05/);
  expect(screen.getByRole('button', { name: 'Retirer la révision' })).toBeTruthy();
  expect(inputs).toMatchObject([{ effectiveOn: '2027-01-01', replaces: 215 }]);
});
