import { OFFER_2025_01, type RunPlanCode } from '../../catalogue/index.ts';
import { nodeCover } from './node-cover.ts';

const cover = (plan: RunPlanCode, ...nodes: number[]) =>
  nodeCover(
    { run: OFFER_2025_01.run, contract: { plan, options: [] } },
    nodes.map((each) => ({ nodes: each })),
  );

it.each([
  ['none', cover('ESSENTIEL'), { covered: 5, operated: 0, exceeding: 0 }],
  ['as many as the plan covers', cover('ESSENTIEL', 2, 3), { covered: 5, operated: 5, exceeding: 0 }],
  ['one more, over all clusters', cover('STANDARD', 8, 3), { covered: 10, operated: 11, exceeding: 1 }],
  [
    'any number where it is unlimited',
    cover('ENTERPRISE', 500),
    { covered: null, operated: 500, exceeding: 0 },
  ],
])('%s', (_, found, expected) => {
  expect(found).toEqual(expected);
});
