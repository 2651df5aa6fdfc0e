import { readFileSync } from 'node:fs';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

/** All that the API can write to the trail: its compiler takes nothing else. */
const list = readFileSync('../api/src/platform/audit/audit-action.ts', 'utf8');

/** The literals of a type of that file. */
function membersOf(type: string): string[] {
  const [, union = ''] = new RegExp(`export type ${type} =([^;]+);`).exec(list) ?? [];
  return [...union.matchAll(/'([^']+)'/g)].map(([, member = '']) => member);
}

/** What a catalogue has texts for in a group. */
function saidIn(catalogue: object, group: string): string[] {
  return Object.keys(catalogue)
    .filter((id) => id.startsWith(`audit.${group}.`))
    .map((id) => id.slice(`audit.${group}.`.length));
}

describe.each([
  ['AuditAction', 'action'],
  ['AuditObject', 'object'],
])('the sentences of the journal for each %s', (type, group) => {
  const members = membersOf(type);

  it('are compared with what the API can write', () => {
    expect(members.length).toBeGreaterThan(8);
  });

  it.each([
    ['fr', fr],
    ['en', en],
  ])('are all there in %s, and no other', (_, catalogue) => {
    expect(saidIn(catalogue, group).sort()).toEqual([...members].sort());
  });
});
