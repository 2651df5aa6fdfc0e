import type { BookingStatus, NonWorkingReason, Slot } from '@akouendy/domain';
import { registerEnumType } from '@nestjs/graphql';

import type { BookingFilter } from '../queries/booking-list.ts';
import type { BookingSubject, WorkPlace } from '../queries/bookings.ts';

type Names<Value extends string> = { readonly [Name in Value]: Name };

/** The schema's `Slot`. */
export const Slots: Names<Slot> = { MORNING: 'MORNING', AFTERNOON: 'AFTERNOON', FULL_DAY: 'FULL_DAY' };

registerEnumType(Slots, {
  name: 'Slot',
  description: 'The part of a working day that a booking takes; hours in Paris.',
  valuesMap: {
    MORNING: { description: 'From 9 to 13: one half-day.' },
    AFTERNOON: { description: 'From 14 to 18: one half-day.' },
    FULL_DAY: { description: 'Both: two half-days.' },
  },
});

/** The schema's `WorkPlace`. */
export const WorkPlaces: Names<WorkPlace> = { ON_SITE: 'ON_SITE', REMOTE: 'REMOTE' };

registerEnumType(WorkPlaces, {
  name: 'WorkPlace',
  description: 'Where the work is done.',
  valuesMap: {
    ON_SITE: { description: "At the client's." },
    REMOTE: { description: 'From elsewhere.' },
  },
});

/** The schema's `BookingStatus`. */
export const BookingStatuses: Names<BookingStatus> = {
  REQUESTED: 'REQUESTED',
  CONFIRMED: 'CONFIRMED',
  DELIVERED: 'DELIVERED',
  DECLINED: 'DECLINED',
  CANCELLED: 'CANCELLED',
};

registerEnumType(BookingStatuses, {
  name: 'BookingStatus',
  description: 'Where a booking stands in its life.',
  valuesMap: {
    REQUESTED: { description: 'Waits for an account manager; reserves its credit.' },
    CONFIRMED: { description: 'Will be done.' },
    DELIVERED: { description: 'Is done.' },
    DECLINED: { description: 'Will not be done: the company declined; uses no credit.' },
    CANCELLED: { description: 'Will not be done: given back; uses no credit.' },
  },
});

/** The schema's `BookingSubject`. */
export const BookingSubjects: Names<BookingSubject> = {
  TEAM_SUPPORT: 'TEAM_SUPPORT',
  APPLICATION_DEBUGGING: 'APPLICATION_DEBUGGING',
  PERFORMANCE: 'PERFORMANCE',
  APPLICATION_MIGRATION: 'APPLICATION_MIGRATION',
  TRAINING: 'TRAINING',
  CICD_PIPELINES: 'CICD_PIPELINES',
  ARCHITECTURE_ADVICE: 'ARCHITECTURE_ADVICE',
};

registerEnumType(BookingSubjects, {
  name: 'BookingSubject',
  description: 'What the work is about: the use cases of régie days.',
  valuesMap: {
    TEAM_SUPPORT: { description: 'Working beside development teams: pairing, code reviews.' },
    APPLICATION_DEBUGGING: { description: 'Debugging an application and solving its incidents.' },
    PERFORMANCE: { description: 'Making something faster.' },
    APPLICATION_MIGRATION: { description: 'Moving an existing application.' },
    TRAINING: { description: 'Training people.' },
    CICD_PIPELINES: { description: 'Building and delivery pipelines.' },
    ARCHITECTURE_ADVICE: { description: 'Advice on architecture.' },
  },
});

/** The schema's `BookingFilter`. */
export const BookingFilters: Names<BookingFilter> = { UPCOMING: 'UPCOMING', PAST: 'PAST', ALL: 'ALL' };

registerEnumType(BookingFilters, {
  name: 'BookingFilter',
  description: 'Which bookings of an account, and in which order.',
  valuesMap: {
    UPCOMING: { description: 'Work to come, soonest first.' },
    PAST: { description: 'Work done or gone by, newest first.' },
    ALL: { description: 'Everything, cancelled and declined included; newest first.' },
  },
});

/** The schema's `NonWorkingReason`. */
export const NonWorkingReasons: Names<NonWorkingReason> = {
  WEEKEND: 'WEEKEND',
  PUBLIC_HOLIDAY: 'PUBLIC_HOLIDAY',
  CLOSURE: 'CLOSURE',
};

registerEnumType(NonWorkingReasons, {
  name: 'NonWorkingReason',
  description: 'Why nobody works on a day.',
  valuesMap: {
    WEEKEND: { description: 'Saturday or Sunday.' },
    PUBLIC_HOLIDAY: { description: "A public holiday of the company's region." },
    CLOSURE: { description: 'The company is closed.' },
  },
});
