import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { instant } from '@akouendy/domain';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { bankFacts, bookingRow, ENDLESS, factsOf, lotRow } from '../../shared/ledger/test/facts.ts';
import { BookingDesk } from './booking-desk.tsx';
import type { Month } from './month.ts';

const now = instant('2026-03-17T10:42:00+01:00');
const april = '2026-04' as Month;

/** Each test finds dozens of buttons by name, which is slow on a busy machine. */
const PATIENCE_MS = 30_000;

/** A screen wide enough for the panel beside the calendar. */
beforeAll(() => {
  const narrow = window.matchMedia.bind(window);
  window.matchMedia = (query) => ({ ...narrow(query), matches: query.startsWith('(min-width') });
});

beforeEach(() => {
  sessionStorage.clear();
});

interface Opened {
  readonly asked: { readonly input: Record<string, unknown> }[];
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly months: Month[];
}

function open(facts: AccountFacts, answer: Answer = () => ({}), mayBook = true): Opened {
  const asked: { input: Record<string, unknown> }[] = [];
  const months: Month[] = [];
  renderPortal(
    <BookingDesk
      facts={facts}
      now={now}
      personId="lea"
      asked={april}
      onMonth={(month) => months.push(month)}
      mayBook={mayBook}
    />,
    (operation, variables) => {
      asked.push(variables as { input: Record<string, unknown> });
      return answer(operation, variables);
    },
  );
  return { asked, months, user: userEvent.setup() };
}

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
const slot = (start: string) =>
  screen.getByRole('button', { name: (name) => spaced(name).startsWith(start) });
const panel = () => screen.getByRole('complementary', { name: /Votre sélection/ });

async function describeWork(user: Opened['user']) {
  await user.selectOptions(screen.getByLabelText('Objet'), 'Optimisation des performances');
  await user.click(screen.getByLabelText('Ce que vous attendez'));
  await user.paste('Profilage');
}

describe('the booking desk', () => {
  it(
    'shows at once what a pick consumes, from which lot, and what is left',
    async () => {
      const { user, asked } = open(bankFacts());
      await user.click(slot('Matin, jeudi 2 avril 2026'));
      await user.click(slot('Après-midi, jeudi 2 avril 2026'));
      await user.click(slot('Matin, vendredi 10 avril 2026'));
      const shown = spaced(panel().textContent);
      expect(shown).toContain('Votre sélection1,5 j');
      expect(shown).toContain('DEPLOY 20, avant le 14 avr.1,5 j avant, 0 j après');
      expect(shown).toContain('Jours restants12,5 j avant, 11 j après');
      expect(shown).toContain('Plus aucun jour ne périme le mar. 14 avr.');
      expect(asked).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'says what is missing in the form and sends nothing',
    async () => {
      const { user, asked } = open(bankFacts());
      await user.click(slot('Matin, jeudi 2 avril 2026'));
      await user.click(screen.getByRole('button', { name: /^Confirmer/ }));
      expect(screen.getByText('Choisissez l’objet de l’intervention.')).toBeTruthy();
      expect(screen.getByText('Dites en quelques mots ce que vous attendez.')).toBeTruthy();
      expect(document.activeElement).toBe(screen.getByLabelText('Objet'));
      expect(asked).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'sends a retry with the same key, and another intent with another one',
    async () => {
      const { user, asked } = open(bankFacts(), () => {
        throw new TypeError('Failed to fetch');
      });
      await user.click(slot('Matin, jeudi 2 avril 2026'));
      await describeWork(user);
      await user.click(screen.getByRole('button', { name: /^Confirmer/ }));
      const refusal = await screen.findByRole('alert');
      expect(refusal.textContent).toContain('Réessayer ne réservera pas deux fois.');
      await user.click(within(refusal).getByRole('button', { name: 'Réessayer' }));
      await user.click(screen.getByLabelText('Ce que vous attendez'));
      await user.paste(' du relevé');
      await user.click(screen.getByRole('button', { name: /^Confirmer/ }));
      const keys = asked.map(({ input }) => input['idempotencyKey']);
      expect(keys).toHaveLength(3);
      expect(keys[0]).toBe(keys[1]);
      expect(keys[2]).not.toBe(keys[1]);
      expect(asked[2]?.input).toMatchObject({
        accountId: 'account',
        slots: [{ date: '2026-04-02', slot: 'MORNING' }],
        place: 'REMOTE',
        subject: 'PERFORMANCE',
        description: 'Profilage du relevé',
      });
    },
    PATIENCE_MS,
  );

  it(
    'refuses more than is left before anything is sent, and books the part that fits',
    async () => {
      const facts = factsOf(
        [lotRow('r', 'REGIE_5_DAYS', 1.5, '2026-03-01', ENDLESS)],
        [bookingRow('held', '2026-04-23', 'MORNING')],
      );
      const { user, asked } = open(facts, () => ({
        book: { __typename: 'NotEnoughCredit', date: '2026-04-20', requested: 2, available: 0, starved: [] },
      }));
      await user.click(slot('Matin, lundi 20 avril 2026'));
      await user.click(slot('Après-midi, lundi 20 avril 2026'));
      await user.click(slot('Matin, mardi 21 avril 2026'));
      const refusal = screen.getByRole('alert');
      const said = spaced(refusal.textContent);
      expect(said).toContain('Il manque 0,5 j au mar. 21 avr. 2026');
      expect(said).toContain('0,5 j est déjà retenu pour « Migration d’applications » du jeu. 23 avr. 2026.');
      expect(asked).toEqual([]);
      await describeWork(user);
      await user.click(within(refusal).getByRole('button', { name: /^Réserver 1/ }));
      expect(asked.map(({ input }) => input['slots'])).toEqual([[{ date: '2026-04-20', slot: 'FULL_DAY' }]]);
    },
    PATIENCE_MS,
  );

  it(
    'shows the API’s refusal with what is possible instead, and keeps what was typed',
    async () => {
      const { user, months } = open(bankFacts(), () => ({
        book: { __typename: 'NoticeNotKept', date: '2026-04-02', earliestDate: '2026-05-04' },
      }));
      await user.click(slot('Matin, jeudi 2 avril 2026'));
      await describeWork(user);
      await user.click(screen.getByRole('button', { name: /^Confirmer/ }));
      const refusal = await screen.findByRole('alert');
      expect(refusal.textContent).toContain('est sous préavis');
      await user.click(within(refusal).getByRole('button', { name: /^Voir le lun\..4.mai/u }));
      expect(months).toEqual(['2026-05']);
      expect(screen.getByLabelText<HTMLTextAreaElement>('Ce que vous attendez').value).toBe('Profilage');
    },
    PATIENCE_MS,
  );

  it(
    'offers no slot to someone who may not book',
    () => {
      open(bankFacts(), () => ({}), false);
      expect(screen.queryByRole('button', { name: /^Matin,/ })).toBeNull();
      expect(screen.getByText(/votre rôle ne réserve pas/)).toBeTruthy();
    },
    PATIENCE_MS,
  );

  it(
    'goes from slot to slot with the arrows, with one stop for Tab',
    async () => {
      const { user } = open(bankFacts());
      const grid = screen.getByRole('grid');
      expect(grid.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
      slot('Matin, jeudi 2 avril 2026').focus();
      await user.keyboard('{ArrowRight}{ArrowDown}');
      expect(document.activeElement).toBe(slot('Après-midi, vendredi 3 avril 2026'));
      await user.keyboard('{Enter}');
      expect(slot('Après-midi, vendredi 3 avril 2026').getAttribute('aria-pressed')).toBe('true');
    },
    PATIENCE_MS,
  );

  it(
    'turns the month when an arrow leads over its edge',
    async () => {
      const { user, months } = open(bankFacts());
      slot('Matin, jeudi 30 avril 2026').focus();
      await user.keyboard('{ArrowRight}');
      slot('Matin, lundi 30 mars 2026').focus();
      await user.keyboard('{ArrowLeft}');
      expect(months).toEqual(['2026-05', '2026-03']);
    },
    PATIENCE_MS,
  );
});
