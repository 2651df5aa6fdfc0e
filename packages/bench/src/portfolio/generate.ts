import { randomUUID } from 'node:crypto';
import { addDays, addMonths, addWorkingDays, workingDayOnOrBefore, type CivilDate } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import { freezeTerms, type Order } from '@akouendy/domain/contracts';
import { FRANCE, workingCalendar } from '@akouendy/holidays';
import type { Rows, Table } from './csv-tables.ts';

/** How much is generated. */
export interface Size {
  readonly clients: number;
  readonly bookingsOfClient: number;
}

/** What is generated, and whose portfolio it all is. */
export interface Generated {
  readonly managerId: string;
  readonly tables: readonly Table[];
}

const RUN: Order = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
};
const DEPLOY: Order = { kind: 'DEPLOY', package: 'DEPLOY_40' };
const REGIE: Order = { kind: 'REGIE', formula: 'REGIE_10' };

/** Bookings lie in the last so many working days, and some ahead. */
const WORKING_DAYS_BACK = 700;
const WORKING_DAYS_AHEAD = 40;

/**
 * Clients of one account manager, each with a RUN contract, a DEPLOY package and days of régie, signed on days spread over the
 * years, and bookings over three years. Everything follows from the numbers but the ids.
 */
export function generate({ clients, bookingsOfClient }: Size, today: CivilDate): Generated {
  const managerId = randomUUID();
  const rows: Record<keyof typeof COLUMNS, Rows[number][]> = {
    clients: [],
    people: [[managerId, null, 'Camille Rousseau', 'camille@bench.example', 'ACCOUNT_MANAGER', 'FR', today]],
    client_staff: [],
    contracts: [],
    contract_terms: [],
    credit_accounts: [],
    credit_lots: [],
    booking_requests: [],
    bookings: [],
    booking_events: [],
  };
  const days = workingDays(today);
  const termsOf = memo((order: Order, signedOn: CivilDate) => freezeTerms(OFFER_2025_01, order, signedOn));
  for (let index = 0; index < clients; index += 1) {
    const [clientId, personId, accountId] = [randomUUID(), randomUUID(), randomUUID()];
    rows.clients.push([clientId, `Client ${String((index * 7919) % clients).padStart(4, '0')}`, today]);
    rows.people.push([
      personId,
      clientId,
      `Claire ${String(index)}`,
      `claire${String(index)}@bench.example`,
      'CLIENT_ADMIN',
      'FR',
      today,
    ]);
    rows.client_staff.push([clientId, managerId]);
    rows.credit_accounts.push([accountId, clientId]);
    const sign = (order: Order, title: string, signedOn: CivilDate): string => {
      const id = randomUUID();
      const terms = termsOf(order, signedOn);
      rows.contracts.push([id, clientId, `B-${id}`, order.kind, title, signedOn]);
      rows.contract_terms.push([
        id,
        clientId,
        terms.offerVersion,
        JSON.stringify(order),
        JSON.stringify(terms),
      ]);
      return id;
    };
    const signedOn = addDays(addMonths(today, -14), (index * 13) % 400);
    sign(RUN, 'RUN Standard', signedOn);
    const deploy = sign(DEPLOY, 'DEPLOY 40', signedOn);
    const regie = sign(REGIE, 'Régie 10 jours', addMonths(today, -38));
    const lot = (source: string, contract: string, granted: number, from: CivilDate, yearly: boolean) =>
      rows.credit_lots.push([
        randomUUID(),
        clientId,
        accountId,
        source,
        contract,
        granted,
        from,
        yearly ? 12 : null,
        yearly ? 2500 : null,
        yearly ? 3 : null,
        today,
      ]);
    lot('DEPLOY_40', deploy, 80, signedOn, true);
    lot('REGIE_10_DAYS', regie, 2 * bookingsOfClient, addMonths(today, -38), false);
    for (let number = 0; number < bookingsOfClient; number += 1) {
      const date = days[(number * 97 + index * 31) % days.length] ?? today;
      const [requestId, bookingId] = [randomUUID(), randomUUID()];
      rows.booking_requests.push([
        requestId,
        clientId,
        accountId,
        requestId,
        `\\x${'00'.repeat(32)}`,
        'REMOTE',
        'TEAM_SUPPORT',
        'Bench',
        personId,
        today,
      ]);
      rows.bookings.push([bookingId, clientId, accountId, requestId, date, 'MORNING', 1]);
      rows.booking_events.push([clientId, bookingId, 'CONFIRMED', today, personId]);
      if (date < today) rows.booking_events.push([clientId, bookingId, 'DELIVERED', today, personId]);
    }
  }
  const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  return {
    managerId,
    tables: names.map((name) => ({ name, columns: COLUMNS[name], rows: rows[name] })),
  };
}

/** Every table that is filled, in the order in which they refer to one another. */
const COLUMNS = {
  clients: ['id', 'name', 'created_at'],
  people: ['id', 'client_id', 'name', 'email', 'role', 'language', 'created_at'],
  client_staff: ['client_id', 'person_id'],
  contracts: ['id', 'client_id', 'reference', 'kind', 'title', 'signed_on'],
  contract_terms: ['contract_id', 'client_id', 'offer_version', 'ordered', 'terms'],
  credit_accounts: ['id', 'client_id'],
  credit_lots: [
    'id',
    'client_id',
    'account_id',
    'source',
    'contract_id',
    'granted_half_days',
    'valid_from',
    'valid_months',
    'carry_over_rate_bp',
    'carry_over_months',
    'granted_at',
  ],
  booking_requests: [
    'id',
    'client_id',
    'account_id',
    'idempotency_key',
    'fingerprint',
    'place',
    'subject',
    'description',
    'requested_by',
    'requested_at',
  ],
  bookings: ['id', 'client_id', 'account_id', 'request_id', 'work_date', 'slot', 'half_days'],
  booking_events: ['client_id', 'booking_id', 'status', 'at', 'by_person'],
} as const;

function workingDays(today: CivilDate): CivilDate[] {
  const calendar = workingCalendar(FRANCE);
  const days: CivilDate[] = [];
  let day = addWorkingDays(calendar, workingDayOnOrBefore(calendar, today), -WORKING_DAYS_BACK);
  for (let count = 0; count < WORKING_DAYS_BACK + WORKING_DAYS_AHEAD; count += 1) {
    days.push(day);
    day = addWorkingDays(calendar, day, 1);
  }
  return days;
}

/** Freezing terms costs more than all the rest, and only a few hundred days differ. */
function memo<Value>(make: (order: Order, day: CivilDate) => Value): (order: Order, day: CivilDate) => Value {
  const made = new Map<string, Value>();
  return (order, day) => {
    const key = `${order.kind} ${day}`;
    const value = made.get(key) ?? make(order, day);
    made.set(key, value);
    return value;
  };
}
