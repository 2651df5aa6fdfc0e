import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { instant, type CivilDate, type HalfDays } from '@akouendy/domain';
import { useSearchParams } from 'react-router';
import type { ReactElement } from 'react';
import { renderPortal } from '../../../test/render.tsx';
import type { FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { StatementMovementFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { adjustmentRow, bankFacts, bookingRow, factsOf, lotRow } from '../../shared/ledger/test/facts.ts';
import { Explanations } from './explanations.tsx';
import { FiguresBand } from './figures-band.tsx';
import { StatementList } from './statement-list.tsx';
import { statementOfAccount } from './statement-of.ts';

const now = instant('2026-03-17T10:42:00+01:00');
const today = '2026-03-17' as CivilDate;
const spaced = (text: string | null | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/gu, ' ');

const facts = factsOf(
  [
    lotRow('deploy', 'DEPLOY_10', 10, '2025-04-14'),
    lotRow('gift', 'GOODWILL', 1, '2026-03-01', {
      months: null,
      carryOver: null,
      contract: null,
      reason: 'Retard',
    }),
  ],
  [
    bookingRow('past', '2026-02-11', 'FULL_DAY', 'DELIVERED'),
    { ...bookingRow('paid', '2026-02-12', 'MORNING', 'DELIVERED'), atListPrice: 1 as HalfDays },
    bookingRow('next', '2026-03-31', 'MORNING', 'CONFIRMED', 'TEAM_SUPPORT'),
  ],
  [adjustmentRow('taken', '2026-03-10', 1)],
);

/** The lines as the API sends them, newest first. */
function page(): Parameters<typeof StatementList>[0]['page'] {
  const nodes = statementOfAccount(facts)
    .toReversed()
    .map(({ balanceAfter, lotId, bookingId, ...line }): StatementMovementFragment => {
      const booking = facts.bookings.find(({ id }) => id === bookingId);
      const origin = lotId === null ? undefined : facts.origins.get(lotId);
      return {
        ...line,
        remainingAfter: balanceAfter,
        reason: line.kind === 'ADJUSTED' ? 'Compté deux fois' : null,
        lot: origin === undefined ? null : { ...origin, contract: null },
        booking: booking
          ? { id: booking.id, subject: booking.subject, slot: booking.slot, description: 'Revue' }
          : null,
        by: null,
      };
    });
  return {
    totalCount: nodes.length,
    endCursor: null,
    hasNextPage: false,
    nodes,
  } as unknown as FragmentType<never>;
}

function Address(): ReactElement {
  return <output>{useSearchParams()[0].toString()}</output>;
}

function open(): ReturnType<typeof userEvent.setup> {
  renderPortal(
    <>
      <FiguresBand facts={facts} now={now} />
      <StatementList page={page()} today={today} />
      <Explanations facts={facts} now={now} />
      <Address />
    </>,
    () => ({}),
  );
  return userEvent.setup();
}

describe('the statement', () => {
  it('tells each line with its change and balance, what is to come above today', () => {
    open();
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => spaced(row.textContent))).toEqual([
      expect.stringMatching(/14 juil\. 2026.*Péremption du report.*−2,5 j1 j$/),
      expect.stringMatching(/14 avr\. 2026.*Report à la date anniversaire.*\(2,5 j\)3,5 j$/),
      expect.stringMatching(/14 avr\. 2026.*Péremption.*−5,5 j3,5 j$/),
      expect.stringMatching(/31 mars 2026.*Accompagnement des équipes.*planifié.*−0,5 j9 j$/),
      expect.stringMatching(/17 mars 2026Aujourd’hui/),
      expect.stringMatching(/10 mars 2026.*Ajustement.*Compté deux fois.*−0,5 j9,5 j$/),
      expect.stringMatching(/1er mars 2026.*Geste commercial.*\+1 j10 j$/),
      expect.stringMatching(/12 févr\. 2026.*au tarif catalogue.*\(0,5 j\)9 j$/),
      expect.stringMatching(/11 févr\. 2026.*Migration d’applications.*−1 j9 j$/),
      expect.stringMatching(/14 avr\. 2025.*Lot accordé.*\+10 j10 j$/),
    ]);
    expect(screen.getByText('9 mouvements').getAttribute('role')).toBe('status');
  });

  it('explains the balance after a line, with an address of its own, and closes', async () => {
    const user = open();
    await user.click(
      screen.getByRole('button', { name: (name) => /9,5 j au mar\. 10 mars/.test(spaced(name)) }),
    );
    expect(screen.getByText(/^expliquer=2026-03-10_ADJUSTED/).tagName).toBe('OUTPUT');
    const drawer = await screen.findByRole('dialog');
    expect(spaced(drawer.textContent)).toMatch(
      /9,5 j de solde.*Lots accordés1 mouvement\+10 j.*Gestes commerciaux1 mouvement\+1 j.*Interventions1 mouvement−1 j.*Ajustements1 mouvement−0,5 j.*Solde9,5 j/,
    );
    await user.click(within(drawer).getByRole('button', { name: 'Fermer l’explication' }));
    expect(screen.queryByText(/expliquer/)).toBeNull();
  });

  it.each([
    ['Restants', /Accordés.*11 j.*Restants9 j/],
    ['Planifiés', /0,5 j planifié.*Accompagnement des équipes.*0,5 jTotal0,5 j/],
    ['Réalisés', /1,5 j réalisé.*Ajustement.*0,5 j.*Migration d’applications.*1 jTotal1,5 j/],
    [
      'Prochaine échéance',
      /5,5 j à la prochaine échéancepériment le .*DEPLOY 10Accordés10 jRéalisés−.*Périment le .*5,5 j/,
    ],
  ])('explains the figure « %s » step by step', async (figure, explained) => {
    const user = open();
    await user.click(screen.getByRole('button', { name: new RegExp(`^Expliquer : ${figure}`) }));
    expect(spaced((await screen.findByRole('dialog')).textContent)).toMatch(explained);
  });
});

describe('the statement that the browser writes', () => {
  it('ends on what never lapses, whatever the account', () => {
    expect(statementOfAccount(bankFacts()).at(-1)?.balanceAfter).toBe(10);
    expect(statementOfAccount(factsOf([])).length).toBe(0);
  });
});
