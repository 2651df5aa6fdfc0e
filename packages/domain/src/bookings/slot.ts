import type { HalfDays } from '../kernel/index.ts';

/** The part of a working day that a booking takes (§2). */
export type Slot = 'MORNING' | 'AFTERNOON' | 'FULL_DAY';

/** A slot's hours on the wall clock in Paris, and what it consumes. */
export interface SlotTerms {
  readonly startsAtHour: number;
  /** Outside the slot. */
  readonly endsAtHour: number;
  readonly halfDays: HalfDays;
}

/** Morning 9 to 13, afternoon 14 to 18, the full day both (§2). */
export const SLOTS: Readonly<Record<Slot, SlotTerms>> = {
  MORNING: { startsAtHour: 9, endsAtHour: 13, halfDays: 1 as HalfDays },
  AFTERNOON: { startsAtHour: 14, endsAtHour: 18, halfDays: 1 as HalfDays },
  FULL_DAY: { startsAtHour: 9, endsAtHour: 18, halfDays: 2 as HalfDays },
};

/** Whether the two slots of one date share a half-day. */
export function slotsOverlap(a: Slot, b: Slot): boolean {
  return a === b || a === 'FULL_DAY' || b === 'FULL_DAY';
}
