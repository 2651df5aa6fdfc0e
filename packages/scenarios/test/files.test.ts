import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateScenarios } from '@akouendy/domain/scenario';
import { FRANCE, workingCalendar } from '@akouendy/holidays';

interface Scenario {
  readonly name: string;
  readonly kind: string;
  readonly expect: { readonly error?: string; readonly field?: string };
}

const folder = join(import.meta.dirname, '../files');
const scenarios = readdirSync(folder).flatMap((file) =>
  (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Scenario[]).map(
    (scenario) => [`${file}: ${scenario.name}`, scenario] as const,
  ),
);

describe('every scenario file holds', () => {
  it.each(scenarios)('%s', (_, scenario) => {
    const [outcome] = evaluateScenarios([scenario], workingCalendar(FRANCE));
    if (scenario.expect.error === undefined)
      expect(outcome).toEqual({ name: scenario.name, result: scenario.expect });
    else {
      expect(outcome).toMatchObject({ name: scenario.name, error: { code: scenario.expect.error } });
      const message = outcome !== undefined && 'error' in outcome ? outcome.error.message : '';
      expect(message.slice(0, message.indexOf(': '))).toBe(scenario.expect.field);
    }
  });

  it('and no two of them share a name', () => {
    const names = scenarios.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
