import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientId } from '../src/access/index.ts';
import type { EngineerId } from '../src/bookings/index.ts';
import type { CivilMonth } from '../src/availability/index.ts';
import { civilDate, instant, type CivilDate, type Instant } from '../src/calendar/index.ts';
import {
  basisPoints,
  cents,
  halfDays,
  type BasisPoints,
  type BookingId,
  type Cents,
  type HalfDays,
  type LotId,
  type PersonId,
} from '../src/kernel/index.ts';
import type { CreditLot, UnitCount } from '../src/credits/index.ts';
import type { VatNumber } from '../src/clients/index.ts';
import type { DocumentNumber, Sale } from '../src/invoicing/index.ts';
import type { TicketEvent } from '../src/support/index.ts';

/** Every brand of the domain. */
interface Brands {
  BasisPoints: BasisPoints;
  BookingId: BookingId;
  Cents: Cents;
  CivilDate: CivilDate;
  CivilMonth: CivilMonth;
  ClientId: ClientId;
  DocumentNumber: DocumentNumber;
  EngineerId: EngineerId;
  HalfDays: HalfDays;
  Instant: Instant;
  LotId: LotId;
  Deployments: UnitCount<'APPLICATION_DEPLOYMENT'>;
  TrainingDays: UnitCount<'TRAINING_DAY'>;
  Upgrades: UnitCount<'MAJOR_UPGRADE'>;
  PersonId: PersonId;
  VatNumber: VatNumber;
}

const BRANDS: Readonly<Record<keyof Brands, true>> = {
  BasisPoints: true,
  BookingId: true,
  Cents: true,
  CivilDate: true,
  CivilMonth: true,
  ClientId: true,
  DocumentNumber: true,
  EngineerId: true,
  HalfDays: true,
  Instant: true,
  LotId: true,
  Deployments: true,
  TrainingDays: true,
  Upgrades: true,
  PersonId: true,
  VatNumber: true,
};

/** The brands that pass for another, and those for which a bare number or text passes; `never` when there are none. */
type Mixing = {
  [One in keyof Brands]: {
    [Other in keyof Brands]: One extends Other
      ? never
      : Brands[One] extends Brands[Other]
        ? `${One} passes for ${Other}`
        : never;
  }[keyof Brands];
}[keyof Brands];
type Bare = {
  [Name in keyof Brands]: number extends Brands[Name]
    ? `a number passes for ${Name}`
    : string extends Brands[Name]
      ? `a text passes for ${Name}`
      : never;
}[keyof Brands];

type Verdict<Found> = [Found] extends [never] ? 'none' : Found;

describe('the brands of the domain', () => {
  it('never pass for one another, nor a bare value for one of them', () => {
    const mixing: Verdict<Mixing> = 'none';
    const bare: Verdict<Bare> = 'none';
    expect([mixing, bare]).toEqual(['none', 'none']);
  });

  it('are all listed here', () => {
    const source = join(import.meta.dirname, '../src');
    const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(/Brand<\w+, '(\w+)'>/g)])
      .map(([, name]) => name);
    expect(found.sort()).toEqual(Object.keys(BRANDS).sort());
  });
});

/** Each wrong mixture below must be an error of the compiler: `npm run check:types` fails where it is not. */
describe('units that do not mix', () => {
  const takesTrainingDays = (count: UnitCount<'TRAINING_DAY'>): number => count;
  const takesClient = (id: ClientId): string => id;
  const takesHalfDays = (count: HalfDays): number => count;
  const takesCents = (amount: Cents): number => amount;
  const takesDate = (date: CivilDate): string => date;
  const takesInstant = (at: Instant): number => at;
  const takesLot = (id: LotId): string => id;

  it('are refused by the compiler', () => {
    const wrong = (): unknown[] => [
      // @ts-expect-error a bare number is no count of half-days
      takesHalfDays(2),
      // @ts-expect-error cents are no half-days
      takesHalfDays(cents(2)),
      // @ts-expect-error a rate is no count of half-days
      takesHalfDays(basisPoints(2500)),
      // @ts-expect-error training days are no half-days
      takesHalfDays(2 as UnitCount<'TRAINING_DAY'>),
      // @ts-expect-error deployments are no training days
      takesTrainingDays(2 as UnitCount<'APPLICATION_DEPLOYMENT'>),
      // @ts-expect-error a person's id is no client's
      takesClient('p' as PersonId),
      // @ts-expect-error half-days are no money
      takesCents(halfDays(2)),
      // @ts-expect-error a rate is no money
      takesCents(basisPoints(2000)),
      // @ts-expect-error a bare text is no date
      takesDate('2026-09-14'),
      // @ts-expect-error an instant is no date
      takesDate(instant('2026-09-14T10:00:00Z')),
      // @ts-expect-error a date is no instant
      takesInstant(civilDate('2026-09-14')),
      // @ts-expect-error an amount is no instant
      takesInstant(cents(1)),
      // @ts-expect-error a booking's id is no lot's
      takesLot('b' as BookingId),
      // @ts-expect-error a client's id is no lot's
      takesLot('c' as ClientId),
      // @ts-expect-error a month is no date
      takesDate('2026-09' as CivilMonth),
      // @ts-expect-error what two amounts add up to is an amount only once it is checked
      takesCents(cents(1) + cents(2)),
    ];
    expect(wrong).toBeInstanceOf(Function);
  });
});

describe('states that cannot be written', () => {
  it('are refused by the compiler', () => {
    const wrong = (lot: CreditLot): unknown[] => [
      // @ts-expect-error a lot in months has a number of them
      { ...lot, window: { kind: 'MONTHS' } } satisfies CreditLot,
      // @ts-expect-error a lot without end has no months
      { ...lot, window: { kind: 'OPEN', months: 12 } } satisfies CreditLot,
      // @ts-expect-error a reclassification has its new priority
      { at: instant('2026-09-14T10:00:00Z'), type: 'RECLASSIFIED' } satisfies TicketEvent,
      // @ts-expect-error an answer has no priority
      { at: instant('2026-09-14T10:00:00Z'), type: 'RESPONDED', priority: 'P1' } satisfies TicketEvent,
      // @ts-expect-error a monthly sale has a start, not an order
      { terms: 'MONTHLY_IN_ADVANCE', net: cents(1), orderedOn: civilDate('2026-09-14') } satisfies Sale,
    ];
    expect(wrong).toBeInstanceOf(Function);
  });
});
