import { day } from '../../shared/ledger/test/facts.ts';
import { selectedHalfDays, toggleHalf, withoutDate, type Selection } from './selection.ts';

const thursday = day('2026-04-02');
const friday = day('2026-04-10');

describe('the selection', () => {
  it('makes a full day of both halves', () => {
    const both = toggleHalf(toggleHalf([], thursday, 'AFTERNOON'), thursday, 'MORNING');
    expect(both).toEqual([{ date: thursday, slot: 'FULL_DAY' }]);
  });

  it('leaves the other half of a full day when one is put back', () => {
    const full: Selection = [{ date: thursday, slot: 'FULL_DAY' }];
    expect(toggleHalf(full, thursday, 'MORNING')).toEqual([{ date: thursday, slot: 'AFTERNOON' }]);
    expect(toggleHalf(full, thursday, 'AFTERNOON')).toEqual([{ date: thursday, slot: 'MORNING' }]);
  });

  it('is empty again when its only half is put back', () => {
    expect(toggleHalf(toggleHalf([], thursday, 'MORNING'), thursday, 'MORNING')).toEqual([]);
  });

  it('keeps the order of dates, whatever the order of picking', () => {
    const picked = toggleHalf(toggleHalf([], friday, 'MORNING'), thursday, 'MORNING');
    expect(picked.map(({ date }) => date)).toEqual([thursday, friday]);
    expect(selectedHalfDays(picked)).toBe(2);
    expect(withoutDate(picked, thursday).map(({ date }) => date)).toEqual([friday]);
  });
});
