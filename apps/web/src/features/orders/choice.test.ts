import { civilDate } from '@akouendy/domain';
import { orderOfChoice, readChoice, writeChoice, type OrderChoice } from './choice.ts';

describe('what is about to be ordered', () => {
  it.each<[OrderChoice, string, object]>([
    [{ kind: 'DEPLOY', code: 'DEPLOY_20' }, '?choix=DEPLOY_20', { deploy: 'DEPLOY_20' }],
    [
      { kind: 'REGIE', code: 'REGIE_MONTH', startsOn: civilDate('2026-05-04') },
      '?choix=REGIE_MONTH&debut=2026-05-04',
      { regie: 'REGIE_MONTH', startsOn: '2026-05-04' },
    ],
    [{ kind: 'REGIE', code: 'HALF_DAY' }, '?choix=HALF_DAY', { regie: 'HALF_DAY' }],
    [
      { kind: 'APPLICATION', code: 'SIMPLE', quantity: 1 },
      '?choix=APPLICATION_SIMPLE',
      { applications: [{ code: 'SIMPLE', quantity: 1 }] },
    ],
    [
      { kind: 'APPLICATION', code: 'COMPLEX', quantity: 3 },
      '?choix=APPLICATION_COMPLEX&nombre=3',
      { applications: [{ code: 'COMPLEX', quantity: 3 }] },
    ],
  ])('%j is kept in the address and asked for', (choice, address, order) => {
    expect(writeChoice(choice)).toBe(address);
    expect(readChoice(new URLSearchParams(address))).toEqual(choice);
    expect(orderOfChoice(choice)).toEqual(order);
  });

  it.each([
    'REGIE_MONTH&debut=',
    'REGIE_MONTH&debut=0002-05-04',
    'REGIE_MONTH&debut=2026-02-30',
    'DAY&debut=2026-05-04',
  ])('has no start of its own at "?choix=%s"', (address) => {
    expect(readChoice(new URLSearchParams(`?choix=${address}`))).not.toHaveProperty('startsOn');
  });

  it.each(['', '?choix=', '?choix=DEPLOY_30', '?choix=SIMPLE'])('is nothing at "%s"', (address) => {
    expect(readChoice(new URLSearchParams(address))).toBeNull();
  });

  it.each(['0', '21', '1.5', 'x'])('is one application for "%s" of them', (count) => {
    const address = new URLSearchParams({ choix: 'APPLICATION_SIMPLE', nombre: count });
    expect(readChoice(address)).toMatchObject({ quantity: 1 });
  });
});
