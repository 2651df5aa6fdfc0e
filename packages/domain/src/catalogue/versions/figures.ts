import type { Offer } from '../offer.ts';

/** What a figure is, and so what it may be: cents, basis points, months, days or minutes. */
export type FigureKind = 'PRICE' | 'SHARE' | 'MONTHS' | 'DAYS' | 'MINUTES';

/** The figures that a new version may change, by the place where the offer has them; `*` is a code. */
const PLACES = [
  ['BUILD_PRICE', 'build.plans.*.price', 'PRICE'],
  ['BUILD_OPTION_PRICE', 'build.options.*.amount', 'PRICE'],
  ['BUILD_OPTION_SHARE', 'build.options.*.rate', 'SHARE'],
  ['RUN_PRICE', 'run.plans.*.monthlyPrice', 'PRICE'],
  ['ON_CALL_PRICE', 'run.onCallOptions.*', 'PRICE'],
  ['RESPONSE', 'run.supportGrid.*.responseMinutes', 'MINUTES'],
  ['RESOLUTION', 'run.supportGrid.*.resolutionMinutes', 'MINUTES'],
  ['ADDITIONAL_CLUSTER', 'run.additionalClusterRate', 'SHARE'],
  ['WEEKLY_MEETING', 'run.weeklyMeetingPrice', 'PRICE'],
  ['OUT_OF_HOURS', 'run.outOfHours.hourlyPrice', 'PRICE'],
  ['COMMITMENT', 'run.commitmentMonths', 'MONTHS'],
  ['RENEWAL', 'run.renewalMonths', 'MONTHS'],
  ['TERMINATION_NOTICE', 'run.terminationNoticeMonths', 'MONTHS'],
  ['APPLICATION_PRICE', 'deploy.applications.*.price', 'PRICE'],
  ['REGIE_PRICE', 'deploy.regie.*.price', 'PRICE'],
  ['PACKAGE_PRICE', 'deploy.packages.*.price', 'PRICE'],
  ['CARRY_OVER', 'deploy.carryOver.rate', 'SHARE'],
  ['CARRY_OVER_MONTHS', 'deploy.carryOver.months', 'MONTHS'],
  ['BOOKING_NOTICE', 'deploy.noticeWorkingDays', 'DAYS'],
  ['PACK_PRICE', 'packs.*.price', 'PRICE'],
  ['PACK_REFERENCE', 'packs.*.referencePrice', 'PRICE'],
  ['AVAILABILITY', 'commitments.availability', 'SHARE'],
  ['PAYMENT', 'conditions.paymentDays', 'DAYS'],
] as const;

export type FigureName = (typeof PLACES)[number][0];

/** A figure of the offer that a new version may change. */
export interface OfferFigure {
  readonly name: FigureName;
  readonly kind: FigureKind;
  /** Where the offer has it: `build.plans.STARTER.price`. */
  readonly place: string;
  /** The code of what it is a figure of; `null` for one of the whole offer. */
  readonly code: string | null;
  readonly value: number;
}

/** The figures of `offer` that a new version may change, in its order; what is on quotation has none. */
export function figuresOf(offer: Offer): OfferFigure[] {
  const leaves = numbersIn(offer);
  return PLACES.flatMap(([name, pattern, kind]) => {
    const expected = new RegExp(`^${pattern.replaceAll('.', '\\.').replace('*', '(\\w+)')}$`);
    return leaves.flatMap(([place, value]): OfferFigure[] => {
      const found = expected.exec(place);
      return found === null ? [] : [{ name, kind, place, code: found[1] ?? null, value }];
    });
  });
}

function numbersIn(value: unknown, above = ''): [string, number][] {
  if (typeof value === 'number') return [[above, value]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    numbersIn(inner, above === '' ? name : `${above}.${name}`),
  );
}
