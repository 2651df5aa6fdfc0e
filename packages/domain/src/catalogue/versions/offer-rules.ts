import type { Offer, Pack, WeeklyWindow } from '../index.ts';

/** A rule that figures of one offer keep among each other. */
export type OfferRule =
  | 'CONTROL_PLANE'
  | 'HOURS_TURNED'
  | 'RESPONSE_AFTER_RESOLUTION'
  | 'NOTICE_BEYOND_TERM'
  | 'FEWEST_ABOVE_MOST'
  | 'PACK_ABOVE_ITS_REFERENCE';

/** The places of figures of `offer` that break one of the rules together; `null` when all are kept. */
export function brokenRule(offer: Offer): { readonly kind: OfferRule; readonly places: string[] } | null {
  for (const [kind, placesIn] of RULES) {
    const places = placesIn(offer);
    if (places.length > 0) return { kind, places };
  }
  return null;
}

/** Each rule with the places of the figures that break it. */
const RULES: readonly (readonly [OfferRule, (offer: Offer) => string[]])[] = [
  ['CONTROL_PLANE', controlPlanes],
  ['HOURS_TURNED', turnedHours],
  ['RESPONSE_AFTER_RESOLUTION', lateResponses],
  ['NOTICE_BEYOND_TERM', longNotice],
  ['FEWEST_ABOVE_MOST', turnedRanges],
  ['PACK_ABOVE_ITS_REFERENCE', dearPacks],
];

/** An even number of masters outlives no more of them than one less does; over several zones three at least are needed. */
function controlPlanes({ build }: Offer): string[] {
  return Object.entries(build.plans).flatMap(([code, { masters, multiZone }]) =>
    masters % 2 === 0 || (multiZone && masters < 3) ? [`build.plans.${code}.masters`] : [],
  );
}

function turnedHours({ run }: Offer): string[] {
  return [...windowsOf('run.plans', run.plans), ...windowsOf('run.onCallCoverage', run.onCallCoverage)]
    .filter(([, { fromHour, untilHour }]) => fromHour >= untilHour)
    .flatMap(([place]) => [`${place}.fromHour`, `${place}.untilHour`]);
}

function windowsOf(
  place: string,
  covered: Readonly<Record<string, { readonly coverage: readonly WeeklyWindow[] }>>,
): [string, WeeklyWindow][] {
  return Object.entries(covered).flatMap(([code, { coverage }]) =>
    coverage.map((window, index): [string, WeeklyWindow] => [
      `${place}.${code}.coverage.${String(index)}`,
      window,
    ]),
  );
}

/** The grid's response, and that of a plan, against the grid's resolution. */
function lateResponses({ run }: Offer): string[] {
  const late = Object.entries(run.supportGrid).flatMap(
    ([priority, { responseMinutes, resolutionMinutes }]) => {
      const grid = `run.supportGrid.${priority}`;
      const own = responseMinutes > resolutionMinutes ? [`${grid}.responseMinutes`] : [];
      const plans = Object.entries(run.plans)
        .filter(([, plan]) => (plan.responseMinutes ?? 0) > resolutionMinutes)
        .map(([code]) => `run.plans.${code}.responseMinutes`);
      const places = [...own, ...plans];
      return places.length === 0 ? [] : [...places, `${grid}.resolutionMinutes`];
    },
  );
  return [...new Set(late)];
}

function longNotice({ run: { terminationNoticeMonths, commitmentMonths, renewalMonths } }: Offer): string[] {
  const terms = Object.entries({ commitmentMonths, renewalMonths })
    .filter(([, months]) => months < terminationNoticeMonths)
    .map(([name]) => `run.${name}`);
  return terms.length === 0 ? [] : ['run.terminationNoticeMonths', ...terms];
}

function turnedRanges({ deploy }: Offer): string[] {
  return Object.entries(deploy.applications).flatMap(([code, one]) => {
    const place = `deploy.applications.${code}`;
    const isTurned = one.mostServices !== null && one.fewestServices > one.mostServices;
    return [
      ...(isTurned ? [`${place}.fewestServices`, `${place}.mostServices`] : []),
      ...(one.fewestWorkingDays > one.mostWorkingDays
        ? [`${place}.fewestWorkingDays`, `${place}.mostWorkingDays`]
        : []),
    ];
  });
}

function dearPacks({ packs }: Offer): string[] {
  return Object.entries<Pack>(packs).flatMap(([code, { price, referencePrice }]) =>
    referencePrice !== null && price > referencePrice
      ? [`packs.${code}.price`, `packs.${code}.referencePrice`]
      : [],
  );
}
