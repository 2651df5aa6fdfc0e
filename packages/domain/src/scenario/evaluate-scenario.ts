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
      readonly error: { readonly code: 'INVALID_INPUT' | 'UNEXPECTED'; readonly message: string };
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
  const evaluate = EVALUATORS[kind.oneOf(KINDS)];
  try {
    return evaluate(given, calendar);
  } catch (error) {
    throw error instanceof InvalidInput ? given.wrongSomewhere(error) : error;
  }
}

/**
 * Evaluates every scenario of a file; an invalid one becomes an error and stops none of the others. So
 * does a fault of the engine itself, which is told apart: `UNEXPECTED`.
 */
export function evaluateScenarios(
  scenarios: readonly unknown[],
  calendar: WorkingCalendar,
): ScenarioOutcome[] {
  return scenarios.map((scenario) => {
    const name = nameOf(scenario);
    try {
      return { name, result: evaluateScenario(scenario, calendar) };
    } catch (error) {
      const code = error instanceof InvalidInput ? 'INVALID_INPUT' : 'UNEXPECTED';
      return { name, error: { code, message: error instanceof Error ? error.message : String(error) } };
    }
  });
}

function nameOf(scenario: unknown): string | null {
  if (typeof scenario !== 'object' || scenario === null || !('name' in scenario)) return null;
  return typeof scenario.name === 'string' ? scenario.name : null;
}
