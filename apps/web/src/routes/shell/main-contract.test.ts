import { mainContract } from './main-contract.ts';

const run = {
  kind: 'RUN',
  title: { fr: 'RUN Standard', en: 'RUN Standard' },
  signedOn: '2025-01-10',
} as const;
const newerRun = {
  kind: 'RUN',
  title: { fr: 'RUN Premium', en: 'RUN Premium' },
  signedOn: '2026-01-10',
} as const;
const days = { kind: 'DEPLOY', title: { fr: 'DEPLOY 20', en: 'DEPLOY 20' }, signedOn: '2026-02-01' } as const;

describe('the contract that names a relation', () => {
  it('is the newest running one, even when days were ordered since', () => {
    expect(mainContract([run, days, newerRun])).toBe(newerRun);
  });

  it('is the newest of all when none runs', () => {
    expect(mainContract([days])).toBe(days);
  });

  it('is none before the first signature', () => {
    expect(mainContract([])).toBeNull();
  });
});
