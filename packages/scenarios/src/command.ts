/**
 * Replays cases: reads a JSON array of scenarios on standard input, prints the array of their results.
 *   npm run --silent scenario < packages/scenarios/files/credits.json
 * Public holidays are those of `PORTAL_HOLIDAY_REGION`, as the portal's own are.
 */
import { text } from 'node:stream/consumers';
import { evaluateScenarios } from '@akouendy/domain/scenario';
import { FRANCE, holidayRegion, workingCalendar, type HolidayRegion } from '@akouendy/holidays';

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
  const region = regionOf(process.env['PORTAL_HOLIDAY_REGION'] ?? '');
  if (region === null) return 'PORTAL_HOLIDAY_REGION must be a region: FR, FR-57, FR-67.';
  const outcomes = evaluateScenarios(scenarios, workingCalendar(region));
  process.stdout.write(`${JSON.stringify(outcomes, null, 2)}\n`);
  return null;
}

function regionOf(text: string): HolidayRegion | null {
  if (text === '') return FRANCE;
  try {
    return holidayRegion(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
