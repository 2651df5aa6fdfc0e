import type { FigureKind, FigureName } from '@akouendy/domain/catalogue/versions';
import { registerEnumType } from '@nestjs/graphql';
import type { OfferStanding } from '../queries/offer-versions.ts';
import type { OfferRule } from '../use-cases/publish-offer.ts';

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
  MINUTES: 'MINUTES',
};

registerEnumType(FigureKinds, {
  name: 'OfferFigureKind',
  description: 'In what a figure of the offer is counted.',
  valuesMap: {
    PRICE: { description: 'Cents, excluding VAT.' },
    SHARE: { description: 'Basis points: 2500 is 25 %.' },
    MONTHS: { description: 'Months.' },
    DAYS: { description: 'Days; working days for the notice of a booking.' },
    MINUTES: { description: 'Minutes.' },
  },
});

/** What a figure says. */
export const FigureNames: { readonly [Each in FigureName]: Each } = {
  BUILD_PRICE: 'BUILD_PRICE',
  BUILD_OPTION_PRICE: 'BUILD_OPTION_PRICE',
  BUILD_OPTION_SHARE: 'BUILD_OPTION_SHARE',
  RUN_PRICE: 'RUN_PRICE',
  ON_CALL_PRICE: 'ON_CALL_PRICE',
  RESPONSE: 'RESPONSE',
  RESOLUTION: 'RESOLUTION',
  ADDITIONAL_CLUSTER: 'ADDITIONAL_CLUSTER',
  WEEKLY_MEETING: 'WEEKLY_MEETING',
  OUT_OF_HOURS: 'OUT_OF_HOURS',
  COMMITMENT: 'COMMITMENT',
  RENEWAL: 'RENEWAL',
  TERMINATION_NOTICE: 'TERMINATION_NOTICE',
  APPLICATION_PRICE: 'APPLICATION_PRICE',
  REGIE_PRICE: 'REGIE_PRICE',
  PACKAGE_PRICE: 'PACKAGE_PRICE',
  CARRY_OVER: 'CARRY_OVER',
  CARRY_OVER_MONTHS: 'CARRY_OVER_MONTHS',
  BOOKING_NOTICE: 'BOOKING_NOTICE',
  PACK_PRICE: 'PACK_PRICE',
  PACK_REFERENCE: 'PACK_REFERENCE',
  AVAILABILITY: 'AVAILABILITY',
  PAYMENT: 'PAYMENT',
};

registerEnumType(FigureNames, {
  name: 'OfferFigureName',
  description: 'What a figure of the offer says.',
  valuesMap: {
    BUILD_PRICE: { description: 'The price of a plan of BUILD.' },
    BUILD_OPTION_PRICE: { description: 'The price of an option of BUILD.' },
    BUILD_OPTION_SHARE: { description: 'The share of the main price that an option of BUILD costs.' },
    RUN_PRICE: { description: 'The price of a plan of RUN a month.' },
    ON_CALL_PRICE: { description: 'The price of an on-call option a month.' },
    RESPONSE: { description: 'The time until the first answer.' },
    RESOLUTION: { description: 'The time until something is resolved.' },
    ADDITIONAL_CLUSTER: { description: 'The share of the plan’s price that a further cluster costs.' },
    WEEKLY_MEETING: { description: 'The price of the weekly meeting a month.' },
    OUT_OF_HOURS: { description: 'The price of an hour outside the covered hours.' },
    COMMITMENT: { description: 'The first term of RUN.' },
    RENEWAL: { description: 'By how much RUN renews.' },
    TERMINATION_NOTICE: { description: 'The notice before the end of a term of RUN.' },
    APPLICATION_PRICE: { description: 'The price of a package for an application.' },
    REGIE_PRICE: { description: 'The price of a formula of régie.' },
    PACKAGE_PRICE: { description: 'The price of a yearly package of days.' },
    CARRY_OVER: { description: 'The share of a yearly package that can be carried over.' },
    CARRY_OVER_MONTHS: { description: 'How long carried days can be used.' },
    BOOKING_NOTICE: { description: 'The notice before work.' },
    PACK_PRICE: { description: 'The price of a pack.' },
    PACK_REFERENCE: { description: 'The price that a pack replaces.' },
    AVAILABILITY: { description: 'The availability that is promised.' },
    PAYMENT: { description: 'The time until an invoice is due.' },
  },
});

/** A rule that figures keep among each other. */
export const OfferRules: { readonly [Each in OfferRule]: Each } = {
  NOTICE_BEYOND_TERM: 'NOTICE_BEYOND_TERM',
  RESPONSE_AFTER_RESOLUTION: 'RESPONSE_AFTER_RESOLUTION',
  PACK_ABOVE_ITS_REFERENCE: 'PACK_ABOVE_ITS_REFERENCE',
};

registerEnumType(OfferRules, {
  name: 'OfferRule',
  description: 'A rule that figures of one offer keep among each other.',
  valuesMap: {
    NOTICE_BEYOND_TERM: { description: 'The notice is no longer than a term of RUN.' },
    RESPONSE_AFTER_RESOLUTION: { description: 'Nothing is resolved before it is answered.' },
    PACK_ABOVE_ITS_REFERENCE: { description: 'A pack costs no more than the price that it replaces.' },
  },
});
