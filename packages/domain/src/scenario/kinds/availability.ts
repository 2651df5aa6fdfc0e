import { availabilityOf, civilMonth } from '../../availability/index.ts';
import type { Interval } from '../../calendar/index.ts';
import type { Field } from '../field.ts';
import { OFFER } from './support-contract.ts';

/** Evaluates a scenario of the kind `availability` (§6). */
export function evaluateAvailability(given: Field): object {
  const fields = given.object('month', 'outages', 'maintenance');
  const month = fields.month.parsed(civilMonth);
  const outages = fields.outages.list(readInterval);
  const maintenance = fields.maintenance.list(readInterval);
  const result = fields.month.leadingTo(() =>
    availabilityOf(month, outages, maintenance, OFFER.commitments.availability),
  );
  return {
    monthSeconds: result.wholeSeconds,
    maintenanceSeconds: result.maintenanceSeconds,
    downSeconds: result.downSeconds,
    availabilityPpm: result.availabilityPpm,
    budgetSeconds: result.budgetSeconds,
    budgetLeftSeconds: result.budgetLeftSeconds,
  };
}

function readInterval(interval: Field): Interval {
  const fields = interval.object('from', 'until');
  const from = fields.from.instant();
  const until = fields.until.instant();
  if (until < from) throw fields.until.invalid('must not be before from');
  return { from, until };
}
