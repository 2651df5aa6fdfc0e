import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerTo, asValue, type Example } from './support/run-example.ts';

/** Examples that differ in a few fields of their last argument. */
interface Cases {
  readonly call: string;
  readonly with: readonly unknown[];
  readonly cases: readonly { readonly name: string; readonly given: object; readonly expect: unknown }[];
}

const rooms = join(import.meta.dirname, '../../domain/src');
const FENCED = /```json (?:scenario|example)\n([\s\S]*?)```/g;

/** The examples of a document, each with the name of the place that it stands in. A block holds one or an array. */
function examplesIn(place: string, document: string): (readonly [string, Example])[] {
  return [...readFileSync(document, 'utf8').matchAll(FENCED)]
    .flatMap(([, json = '']) => JSON.parse(json) as Example | Cases | readonly (Example | Cases)[])
    .flatMap(eachCase)
    .map((example) => [`${place}: ${example.name}`, example] as const);
}

function eachCase(example: Example | Cases): readonly Example[] {
  if (!('cases' in example)) return [example];
  const { call, cases } = example;
  const last = example.with.at(-1) as object;
  return cases.map(({ name, given, expect }) => ({
    name,
    call,
    with: [...example.with.slice(0, -1), { ...last, ...given }],
    expect,
  }));
}

const examples = readdirSync(rooms, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: room }) => examplesIn(room, join(rooms, room, 'README.md')));
const cases = examplesIn('replay', join(import.meta.dirname, '../../../docs/replay-a-case.md'));

describe('the worked examples beside the clauses of the offer hold', () => {
  it.each([...examples, ...cases])('%s', async (_, example) => {
    const answer = await answerTo(example);
    if ('kind' in example) expect(answer).toEqual(example.expect);
    // What a function answers beyond what the clause is about is left to the tests of its room.
    else expect({ answer }).toMatchObject({ answer: asValue(example.expect) });
  });

  it('and each has a name of its own in its room', () => {
    const names = [...examples, ...cases].map(([name]) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('and the guide to replaying a case has one of each kind', () => {
    expect(cases.map(([, example]) => ('kind' in example ? example.kind : null))).toEqual([
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
