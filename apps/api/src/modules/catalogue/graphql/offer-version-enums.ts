import type { FigureKind, OfferRule } from '@akouendy/domain/catalogue/versions';
import { registerEnumType } from '@nestjs/graphql';
import type { OfferStanding } from '../queries/offer-versions.ts';

/** Whether a version is offered. */
export const OfferStandings: { readonly [Each in OfferStanding]: Each } = {
  COMING: 'COMING',
  CURRENT: 'CURRENT',
  FORMER: 'FORMER',
};

registerEnumType(OfferStandings, {
  name: 'OfferStanding',
  description: 'Whether a version is offered.',
  valuesMap: {
    COMING: { description: 'From a day to come on.' },
    CURRENT: { description: 'Today.' },
    FORMER: { description: 'No more; contracts may still be under it.' },
  },
});

/** In what a figure is counted. */
export const FigureKinds: { readonly [Each in FigureKind]: Each } = {
  PRICE: 'PRICE',
  SHARE: 'SHARE',
  MONTHS: 'MONTHS',
  DAYS: 'DAYS',
  WHOLE_DAYS: 'WHOLE_DAYS',
  HALF_DAYS: 'HALF_DAYS',
  MINUTES: 'MINUTES',
  HOURS: 'HOURS',
  CLOCK: 'CLOCK',
  NODES: 'NODES',
  COUNT: 'COUNT',
  REPORTS: 'REPORTS',
};

registerEnumType(FigureKinds, {
  name: 'OfferFigureKind',
  description: 'In what a figure of the offer is counted.',
  valuesMap: {
    PRICE: { description: 'Cents, excluding VAT.' },
    SHARE: { description: 'Basis points: 2500 is 25 %.' },
    MONTHS: { description: 'Months.' },
    DAYS: { description: 'Days, from none; working days for the notice of a booking.' },
    WHOLE_DAYS: { description: 'Days, one at least; working days for what takes time.' },
    HALF_DAYS: { description: 'Half-days, one at least.' },
    MINUTES: { description: 'Minutes.' },
    HOURS: { description: 'Minutes that make whole hours.' },
    CLOCK: { description: 'An hour of the clock in Paris: 0 to 24, the midnight that ends the day.' },
    NODES: { description: 'Nodes, one at least.' },
    COUNT: { description: 'How many, one at least.' },
    REPORTS: { description: 'Reports a year: 4, 12 or 52.' },
  },
});

/** A rule that figures keep among each other. */
export const OfferRules: { readonly [Each in OfferRule]: Each } = {
  CONTROL_PLANE: 'CONTROL_PLANE',
  HOURS_TURNED: 'HOURS_TURNED',
  RESPONSE_AFTER_RESOLUTION: 'RESPONSE_AFTER_RESOLUTION',
  NOTICE_BEYOND_TERM: 'NOTICE_BEYOND_TERM',
  FEWEST_ABOVE_MOST: 'FEWEST_ABOVE_MOST',
  PACK_ABOVE_ITS_REFERENCE: 'PACK_ABOVE_ITS_REFERENCE',
};

registerEnumType(OfferRules, {
  name: 'OfferRule',
  description: 'A rule that figures of one offer keep among each other.',
  valuesMap: {
    CONTROL_PLANE: { description: 'Masters are an odd number, and three at least over several zones.' },
    HOURS_TURNED: { description: 'Covered hours begin before they end.' },
    RESPONSE_AFTER_RESOLUTION: { description: 'Nothing is resolved before it is answered, under any plan.' },
    NOTICE_BEYOND_TERM: { description: 'The notice is no longer than a term of RUN.' },
    FEWEST_ABOVE_MOST: {
      description: 'The fewest services or days of an application are no more than the most.',
    },
    PACK_ABOVE_ITS_REFERENCE: { description: 'A pack costs no more than the price that it replaces.' },
  },
});
