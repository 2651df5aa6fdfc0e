/** Prints each measure as a ratio beside its limit; exits with 1 when one is over. */
import { cpus } from 'node:os';
import { addDays, bookableBalance, civilDate, instant, replay, type Instant } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import { openTicket, SupportClock } from '@akouendy/domain/support';
import { FRANCE, workingCalendar } from '@akouendy/holidays';
import { account } from './accounts.ts';
import { gzippedDomain } from './bundle-size.ts';
import { medians } from './measure.ts';

interface Measure {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
}

const measures = [await yearOfBalances(), await growth(), await deadlines(), await bundle()];
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
console.log('| measure | found | limit |\n| --- | ---: | ---: |');
for (const { what, value, limit } of measures)
  console.log(`| ${what} | ${value.toFixed(2)} | ${Number(limit.toFixed(2))} |`);
if (measures.some(({ value, limit }) => value > limit)) process.exitCode = 1;

async function yearOfBalances(): Promise<Measure> {
  const ledger = account(10, 1000);
  const from = civilDate('2025-01-01');
  const days = Array.from({ length: 365 }, (_, index) => addDays(from, index));
  const found = await medians({
    year: () => {
      const balance = bookableBalance(ledger);
      return days.map((day) => balance.on(day));
    },
    replay: () => replay(ledger),
  });
  return {
    what: 'a year of bookable balances ÷ one replay, 1,000 bookings',
    value: found.year / found.replay,
    limit: 5,
  };
}

async function growth(): Promise<Measure> {
  const small = account(40, 1000);
  const large = account(40, 10_000);
  const found = await medians({ small: () => replay(small), large: () => replay(large) });
  const nLogN = (10_000 * Math.log2(10_000)) / (1000 * Math.log2(1000));
  return {
    what: 'replay of 10,000 bookings ÷ of 1,000, 40 lots (n log n)',
    value: found.large / found.small,
    limit: nLogN,
  };
}

async function deadlines(): Promise<Measure> {
  const count = 100_000;
  const clock = new SupportClock(
    OFFER_2025_01.run,
    { plan: 'STANDARD', options: ['EVENING'] },
    workingCalendar(FRANCE),
  );
  const start = instant('2026-01-05T08:00:00+01:00');
  const openings = Array.from(
    { length: count },
    (_, index) => (start + ((index * 7919) % (300 * 86_400))) as Instant,
  );
  const hours = clock.hours('P3');
  const seconds = clock.targets('P3').resolutionSeconds;
  const history = openTicket('P3');
  for (const opening of openings) hours.after(opening, seconds);
  const edges = Array.from({ length: 1024 }, (_, index) => start + index * 25_000);
  const found = await medians({
    deadlines: () => openings.reduce((sum, opening) => sum + hours.after(opening, seconds), 0),
    lookUps: () => openings.reduce((sum, opening) => sum + indexOf(edges, opening), 0),
    clocks: () => openings.slice(0, 1000).map((opening) => clock.clocks(opening, history, opening)),
  });
  console.log(`Both clocks of a ticket with their explanation: ${found.clocks.toFixed(3)} µs each\n`);
  return {
    what: '100,000 SLA deadlines ÷ as many bare look-ups among integers',
    value: found.deadlines / found.lookUps,
    limit: 20,
  };
}

async function bundle(): Promise<Measure> {
  return {
    what: 'the whole domain for the browser, gzipped, kB',
    value: (await gzippedDomain()) / 1000,
    limit: 25,
  };
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
