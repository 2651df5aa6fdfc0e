import { OFFER_2025_01, type SlotCode, type SlotTerms } from '../catalogue/index.ts';

/** The part of a working day that a booking takes (§2). */
export type Slot = SlotCode;

/** Morning 9 to 13, afternoon 14 to 18, the full day both (§2). */
export const SLOTS: Readonly<Record<Slot, SlotTerms>> = OFFER_2025_01.deploy.slots;

/** Whether the two slots of one date share a half-day. */
export function slotsOverlap(a: Slot, b: Slot): boolean {
  return a === b || a === 'FULL_DAY' || b === 'FULL_DAY';
}
