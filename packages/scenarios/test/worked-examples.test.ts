import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateScenario } from '@akouendy/domain/scenario';
import { FRANCE, workingCalendar } from '@akouendy/holidays';

interface Example {
  readonly name: string;
  readonly expect: object;
}

const rooms = join(import.meta.dirname, '../../domain/src');
const FENCED = /```json scenario\n([\s\S]*?)```/g;

const examples = readdirSync(rooms, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: room }) =>
    [...readFileSync(join(rooms, room, 'README.md'), 'utf8').matchAll(FENCED)].map(([, json = '']) => {
      const example = JSON.parse(json) as Example;
      return [`${room}: ${example.name}`, example] as const;
    }),
  );

describe('the worked examples beside the clauses of the offer hold', () => {
  it.each(examples)('%s', (_, example) => {
    expect(evaluateScenario(example, workingCalendar(FRANCE))).toEqual(example.expect);
  });

  it('and every room that computes from a clause has some', () => {
    const found = new Set(examples.map(([name]) => name.split(':')[0]));
    expect([...found].sort()).toEqual([
      'availability',
      'bookings',
      'contracts',
      'credits',
      'invoicing',
      'support',
    ]);
  });
});
