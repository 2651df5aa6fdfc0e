import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nextStatus, type BookingAction, type BookingStatus } from '../src/bookings/index.ts';
import { civilDate } from '../src/calendar/index.ts';
import {
  afterDeliveryStep,
  nextMilestoneStatus,
  NOT_DELIVERED,
  type DeliveryAction,
  type DeliveryStatus,
  type MilestoneAction,
  type MilestoneStatus,
} from '../src/contracts/index.ts';
import { nextQuoteStatus, type QuoteAction, type QuoteStatus } from '../src/quotes/index.ts';
import { afterReportAction, type ReportAction, type ReportStatus } from '../src/reports/index.ts';
import { nextTicketStatus, type TicketEventType, type TicketStatus } from '../src/support/index.ts';

type Lifecycle = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;

const source = join(import.meta.dirname, '../src');
const rooms = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const modules = await Promise.all(
  rooms.map(({ name }) => import(join(source, name, 'index.ts')) as Promise<Record<string, unknown>>),
);
const lifecycles = modules.flatMap((room) =>
  Object.entries(room)
    .filter(([name]) => name.endsWith('_LIFECYCLE'))
    .map(([name, table]) => [name, table as Lifecycle] as const),
);

const TODAY = civilDate('2026-07-01');
const STEPS = {
  PRESENT: { action: 'PRESENT', milestones: [] },
  ACCEPT: { action: 'ACCEPT', on: TODAY },
  REFUSE: { action: 'REFUSE', remarks: 'not yet' },
} as const;

/** How each room decides a step; a table that no function asks would decide nothing. */
const DECISIONS: Readonly<Record<string, (status: string, action: string) => string | null>> = {
  BOOKING_LIFECYCLE: (status, action) => nextStatus(status as BookingStatus, action as BookingAction),
  TICKET_LIFECYCLE: (status, action) => nextTicketStatus(status as TicketStatus, action as TicketEventType),
  MILESTONE_LIFECYCLE: (status, action) =>
    nextMilestoneStatus(status as MilestoneStatus, action as MilestoneAction),
  DELIVERY_LIFECYCLE: (status, action) => {
    const result = afterDeliveryStep(
      { ...NOT_DELIVERED, status: status as DeliveryStatus },
      STEPS[action as DeliveryAction],
    );
    return result.ok ? result.value.status : null;
  },
  QUOTE_LIFECYCLE: (status, action) => nextQuoteStatus(status as QuoteStatus, action as QuoteAction),
  REPORT_LIFECYCLE: (status, action) => {
    const period = { from: civilDate('2026-06-01'), until: TODAY };
    const result = afterReportAction(status as ReportStatus, action as ReportAction, period, TODAY);
    return result.ok ? result.value : null;
  },
};

describe('every lifecycle of the domain', () => {
  it('is found, and has a decision', () => {
    expect(lifecycles.map(([name]) => name).sort()).toEqual(Object.keys(DECISIONS).sort());
  });

  it.each(lifecycles)('%s reaches every status from its first, and no other', (_, table) => {
    const statuses = Object.keys(table);
    const reached = new Set(statuses.slice(0, 1));
    for (const status of reached)
      for (const next of Object.values(table[status] ?? {})) if (next !== undefined) reached.add(next);
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  it.each(lifecycles)(
    '%s decides: the steps that it lists are taken, every other is refused',
    (name, table) => {
      const actions = [...new Set(Object.values(table).flatMap((steps) => Object.keys(steps)))];
      for (const [status, steps] of Object.entries(table)) {
        for (const action of actions) expect(DECISIONS[name]?.(status, action)).toBe(steps[action] ?? null);
      }
      expect(actions.length).toBeGreaterThan(0);
    },
  );
});
