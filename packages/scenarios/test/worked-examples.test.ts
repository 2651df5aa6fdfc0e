import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateScenario } from '@akouendy/domain/scenario';
import { FRANCE, workingCalendar } from '@akouendy/holidays';

interface Example {
  readonly name: string;
  readonly kind: string;
  readonly expect: object;
}

const rooms = join(import.meta.dirname, '../../domain/src');
const FENCED = /```json scenario\n([\s\S]*?)```/g;

/** The examples of a document, each with the name of the place that it stands in. */
function examplesIn(place: string, document: string): (readonly [string, Example])[] {
  return [...readFileSync(document, 'utf8').matchAll(FENCED)].map(([, json = '']) => {
    const example = JSON.parse(json) as Example;
    return [`${place}: ${example.name}`, example] as const;
  });
}

const examples = readdirSync(rooms, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: room }) => examplesIn(room, join(rooms, room, 'README.md')));
const cases = examplesIn('replay', join(import.meta.dirname, '../../../docs/replay-a-case.md'));

describe('the worked examples beside the clauses of the offer hold', () => {
  it.each([...examples, ...cases])('%s', (_, example) => {
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

  it('and the guide to replaying a case has one of each kind', () => {
    expect(cases.map(([, { kind }]) => kind)).toEqual([
      'credits',
      'notice',
      'sla',
      'out-of-hours',
      'schedule',
      'termination',
      'run-price',
      'availability',
    ]);
  });
});
