import type { HalfDays } from '../kernel/index.ts';

/** The part of a working day that a booking takes (§2). */
export type SlotCode = 'MORNING' | 'AFTERNOON' | 'FULL_DAY';

/** A slot's hours on the wall clock in Paris, and what it consumes. */
export interface SlotTerms {
  readonly startsAtHour: number;
  /** Outside the slot. */
  readonly endsAtHour: number;
  readonly halfDays: HalfDays;
}
