import type { Pace } from '../../../platform/limits/paces.ts';

/** Requests and cancellations together, each of which is told by mail to everybody concerned (ADR 0147). */
export const BOOKING_PACE: Pace = { of: 'booking', byPerson: 100, forClient: 300, seconds: 3_600 };
