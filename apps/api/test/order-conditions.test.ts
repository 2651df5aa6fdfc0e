import { cents, civilDate } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import { OFFER_WORDS_2025_01 as WORDS, type Words } from '@akouendy/domain/catalogue/words';
import { freezeTerms, type Order } from '@akouendy/domain/contracts';
import { conditionsOf, type ConditionGroup } from '../src/modules/orders/use-cases/conditions-of.ts';

const { run, deploy } = WORDS;
const OPERATION = [run.outOfHours, run.reclassification];
const PACK = { kind: 'PACK', options: [], quoted: null } as const;

function clausesOf(order: Order, group: ConditionGroup): readonly Words[] {
  const terms = freezeTerms(OFFER_2025_01, order, civilDate('2026-03-10'));
  return conditionsOf(terms, { offer: OFFER_2025_01, words: WORDS })
    .filter((clause) => clause.group === group)
    .map(({ words }) => words);
}

describe('the clauses of its own that hold for what is ordered', () => {
  it.each<[Order, readonly Words[]]>([
    [
      {
        kind: 'RUN',
        plan: 'STANDARD',
        options: [],
        additionalClusters: 0,
        weeklyMeeting: false,
        quoted: null,
      },
      OPERATION,
    ],
    [{ kind: 'BUILD', plan: 'STARTER', options: [] }, []],
    [{ kind: 'DEPLOY', package: 'DEPLOY_10' }, deploy.packageConditions],
    [{ kind: 'REGIE', formula: 'DAY' }, deploy.regieConditions],
    // A pack is operated as RUN is; that of the large has régie days besides.
    [{ ...PACK, pack: 'STARTER_PACK' }, OPERATION],
    [
      { ...PACK, pack: 'ENTERPRISE_PACK', quoted: cents(6_000_000) },
      [...OPERATION, ...deploy.regieConditions],
    ],
  ])('are those of %j', (order, expected) => {
    expect(clausesOf(order, 'OWN')).toEqual(expected);
  });

  it('say of each kind of application that is ordered how long it takes, once', () => {
    const applications = [
      { code: 'COMPLEX', quantity: 2 },
      { code: 'SIMPLE', quantity: 1 },
    ] as const;
    const order: Order = { kind: 'APPLICATION', applications };
    expect(clausesOf(order, 'OWN').map(({ en }) => en)).toEqual([
      'Time (Simple application): 2 to 3 days',
      'Time (Complex application): 10 days',
    ]);
    expect(clausesOf(order, 'INCLUDED')).toEqual(Object.values(deploy.applicationIncludes));
    expect(clausesOf(order, 'EXCLUDED')).toEqual(Object.values(deploy.applicationExcludes));
  });
});

it('an order for a single day reads nothing of halves, of notice or of revisions', () => {
  const said = clausesOf({ kind: 'REGIE', formula: 'DAY' }, 'GENERAL').map(({ en }) => en);
  expect(said.join(' ')).not.toMatch(/Invoices|Notice|revision/);
  expect(said).toHaveLength(WORDS.conditions.length - 3);
});
