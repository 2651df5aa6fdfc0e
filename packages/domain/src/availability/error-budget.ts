import type { Availability } from './availability.ts';

/** A length of time as a person reads it: 44 min 35 s. */
export interface MinutesAndSeconds {
  readonly minutes: number;
  /** 0 to 59. */
  readonly seconds: number;
}

/** The downtime that a commitment allows, exactly; `left` is what is overspent when it is. */
export interface ErrorBudget {
  readonly allowed: MinutesAndSeconds;
  readonly used: MinutesAndSeconds;
  readonly left: MinutesAndSeconds;
  readonly isOverspent: boolean;
}

/** The error budget of `availability` in minutes and seconds, nothing rounded (§6). */
export function errorBudgetOf(
  availability: Pick<Availability, 'budgetSeconds' | 'downSeconds' | 'budgetLeftSeconds'>,
): ErrorBudget {
  const { budgetSeconds, downSeconds, budgetLeftSeconds } = availability;
  return {
    allowed: inMinutes(budgetSeconds),
    used: inMinutes(downSeconds),
    left: inMinutes(Math.abs(budgetLeftSeconds)),
    isOverspent: budgetLeftSeconds < 0,
  };
}

function inMinutes(seconds: number): MinutesAndSeconds {
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}
