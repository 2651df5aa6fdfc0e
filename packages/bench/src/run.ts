/** Prints each measure as a ratio beside its limit; exits with 1 when one is over. */
import { cpus } from 'node:os';
import { addDays, bookableBalance, civilDate, instant, replay, type Instant } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import { historyOf, SupportClock, type TicketEvent, type TicketHistory } from '@akouendy/domain/support';
import { FRANCE, workingCalendar } from '@akouendy/holidays';
import { account } from './accounts.ts';
import { gzippedDomain } from './bundle-size.ts';
import { ratio } from './measure.ts';

interface Measure {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
}

const measures = [await yearOfBalances(), await growth(), await deadlines(), ...(await bundles())];
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
console.log('| measure | found | limit |\n| --- | ---: | ---: |');
for (const { what, value, limit } of measures)
  console.log(`| ${what} | ${value.toFixed(2)} | ${Number(limit.toFixed(2))} |`);
if (measures.some(({ value, limit }) => value > limit)) process.exitCode = 1;

async function yearOfBalances(): Promise<Measure> {
  const ledger = account(10, 1000);
  const from = civilDate('2025-01-01');
  const days = Array.from({ length: 365 }, (_, index) => addDays(from, index));
  const year = (): unknown => {
    const balance = bookableBalance(ledger);
    return days.map((day) => balance.on(day));
  };
  return {
    what: 'a year of bookable balances ÷ one replay, 1,000 bookings',
    value: await ratio(year, () => replay(ledger)),
    limit: 5,
  };
}

async function growth(): Promise<Measure> {
  const small = account(40, 1000);
  const large = account(40, 10_000);
  const nLogN = (10_000 * Math.log2(10_000)) / (1000 * Math.log2(1000));
  return {
    what: 'replay of 10,000 bookings ÷ of 1,000, 40 lots (n log n)',
    value: await ratio(
      () => replay(large),
      () => replay(small),
    ),
    limit: nLogN,
  };
}

/**
 * The whole answer that a page shows of a ticket: both clocks with due and warning instants, what is used,
 * the flags, and the stretches that explain the due instant.
 */
async function deadlines(): Promise<Measure> {
  const clock = new SupportClock(
    OFFER_2025_01.run,
    { plan: 'STANDARD', options: ['EVENING'] },
    workingCalendar(FRANCE),
  );
  const start = instant('2026-01-05T08:00:00+01:00');
  const tickets = Array.from({ length: 100_000 }, (_, index) =>
    ticketOpenedAt((start + ((index * 7919) % (300 * 86_400))) as Instant, index),
  );
  for (const { openedAt, history, now } of tickets) clock.clocks(openedAt, history, now);
  const edges = Array.from({ length: 1024 }, (_, index) => start + index * 25_000);
  const clocks = (): number =>
    tickets.reduce((sum, { openedAt, history, now }) => {
      const { response, resolution } = clock.clocks(openedAt, history, now);
      return sum + response.dueAt + resolution.dueAt + resolution.stretches.length;
    }, 0);
  const lookUps = (): number => tickets.reduce((sum, { openedAt }) => sum + indexOf(edges, openedAt), 0);
  return {
    what: '100,000 tickets, both clocks with explanation ÷ as many bare look-ups among integers',
    value: await ratio(clocks, lookUps),
    limit: 20,
  };
}

/** A ticket of each kind that a list shows, in turn: just opened, answered, waited and went on, resolved. */
function ticketOpenedAt(openedAt: Instant, index: number): BenchTicket {
  const later = (hours: number): Instant => (openedAt + hours * 3600) as Instant;
  const events: TicketEvent[] = [
    { at: later(1), type: 'RESPONDED' },
    { at: later(2), type: 'WAITING_FOR_CLIENT' },
    { at: later(20), type: 'CLIENT_ANSWERED' },
    { at: later(28), type: 'RESOLVED' },
  ];
  const shown = events.slice(0, [0, 1, 3, 4][index % 4]);
  return { openedAt, history: historyOf({ openedAt, priority: 'P3', events: shown }), now: later(30) };
}

interface BenchTicket {
  readonly openedAt: Instant;
  readonly history: TicketHistory;
  readonly now: Instant;
}

async function bundles(): Promise<Measure[]> {
  const { inPage, asLibrary } = await gzippedDomain();
  return [
    { what: 'the whole domain in a page, gzipped, kB', value: inPage / 1000, limit: 25 },
    { what: 'the same as a library that names its exports, gzipped, kB', value: asLibrary / 1000, limit: 25 },
  ];
}

/** The baseline: one binary search among sorted integers. */
function indexOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
