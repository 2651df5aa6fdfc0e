import type { CivilDate } from './civil-date.ts';

/** A half-open period of days `[from, until)`: `until` itself is outside (§0). */
export interface Period {
  readonly from: CivilDate;
  readonly until: CivilDate;
}
