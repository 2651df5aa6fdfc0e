/**
 * Replays cases: reads a JSON array of scenarios on standard input, prints the array of their results.
 *   npm run --silent scenario < packages/scenarios/files/credits.json
 */
import { text } from 'node:stream/consumers';
import { evaluateScenarios } from '@akouendy/domain/scenario';
import { FRANCE, workingCalendar } from '@akouendy/holidays';

const problem = await replay();
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}

/** Prints the results; returns what is wrong with the input as a whole, if anything is. */
async function replay(): Promise<string | null> {
  let scenarios: unknown;
  try {
    scenarios = JSON.parse(await text(process.stdin));
  } catch (error) {
    return `The input is not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (!Array.isArray(scenarios)) return 'The input must be a JSON array of scenarios.';
  const outcomes = evaluateScenarios(scenarios, workingCalendar(FRANCE));
  process.stdout.write(`${JSON.stringify(outcomes, null, 2)}\n`);
  return null;
}
