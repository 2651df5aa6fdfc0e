import type { WorkingCalendar } from '../calendar/index.ts';
import { InvalidInput } from '../kernel/index.ts';
import { Field } from './field.ts';
import { evaluateAvailability } from './kinds/availability.ts';
import { evaluateOutOfHours, evaluateRunPrice, evaluateTermination } from './kinds/contracts.ts';
import { evaluateCredits } from './kinds/credits.ts';
import { evaluateNotice } from './kinds/notice.ts';
import { evaluateSchedule } from './kinds/schedule.ts';
import { evaluateSla } from './kinds/sla.ts';

/** One result of a scenario file, in the order of the file. `name` is `null` when the scenario has none. */
export type ScenarioOutcome =
  | { readonly name: string | null; readonly result: object }
  | {
      readonly name: string | null;
      readonly error: { readonly code: 'INVALID_INPUT'; readonly message: string };
    };

const EVALUATORS = {
  credits: evaluateCredits,
  notice: evaluateNotice,
  sla: evaluateSla,
  schedule: evaluateSchedule,
  termination: evaluateTermination,
  availability: evaluateAvailability,
  'out-of-hours': evaluateOutOfHours,
  'run-price': evaluateRunPrice,
} satisfies Record<string, (given: Field, calendar: WorkingCalendar) => object>;

const KINDS = Object.keys(EVALUATORS) as (keyof typeof EVALUATORS)[];

/**
 * Evaluates one scenario `{ name, kind, given }` and returns the object to compare with its `expect`.
 * Throws `InvalidInput`, whose message names the field, for an unknown kind or an invalid `given` (§9).
 */
export function evaluateScenario(scenario: unknown, calendar: WorkingCalendar): object {
  const { kind, given } = new Field('', scenario).object('name', 'kind', 'given', 'expect');
  return EVALUATORS[kind.oneOf(KINDS)](given, calendar);
}

/** Evaluates every scenario of a file; an invalid one becomes an error and stops none of the others. */
export function evaluateScenarios(
  scenarios: readonly unknown[],
  calendar: WorkingCalendar,
): ScenarioOutcome[] {
  return scenarios.map((scenario) => {
    const name = nameOf(scenario);
    try {
      return { name, result: evaluateScenario(scenario, calendar) };
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return { name, error: { code: 'INVALID_INPUT', message: error.message } };
    }
  });
}

function nameOf(scenario: unknown): string | null {
  if (typeof scenario !== 'object' || scenario === null || !('name' in scenario)) return null;
  return typeof scenario.name === 'string' ? scenario.name : null;
}
