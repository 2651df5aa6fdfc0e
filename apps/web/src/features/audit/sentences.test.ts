import { globSync, readFileSync } from 'node:fs';
import fr from './messages/fr.json' with { type: 'json' };

/** The API's files that write to the audit trail, and those that write of its past. */
const writers = globSync('../api/src/**/*.ts')
  .filter((file) => !file.endsWith('.test.ts') && !file.includes('/migrations/'))
  .map((file) => readFileSync(file, 'utf8'))
  .filter((text) => /audit\/audit-(trail|entry)\.ts/.test(text));

/** Names of a thing and what was done to it: `'booking.cancelled'`. Settings of the database are no actions. */
const recorded = new Set(
  writers.flatMap((text) =>
    [...text.matchAll(/'((?!app\.)[a-z][a-z_]*\.[a-z_]+)'/g)].map(([, action]) => action),
  ),
);
const objects = new Set(
  writers.flatMap((text) => [...text.matchAll(/objectType: '([a-z_]+)'/g)].map(([, type]) => type)),
);

describe('the sentences of the journal', () => {
  it('find what the API records', () => {
    expect([...recorded]).toEqual(expect.arrayContaining(['booking.requested', 'person.signed_in']));
  });

  it('say each action that is recorded anywhere', () => {
    expect([...recorded].filter((action) => !Object.hasOwn(fr, `audit.action.${String(action)}`))).toEqual(
      [],
    );
  });

  it('name each kind of object', () => {
    expect([...objects].filter((type) => !Object.hasOwn(fr, `audit.object.${String(type)}`))).toEqual([]);
  });
});
