import { civilDate } from '../../calendar/index.ts';
import { basisPoints } from '../../kernel/index.ts';
import { countingRevisions, withdrawRevision } from './announce-revision.ts';

const NEXT = civilDate('2027-01-01');
const LATER = civilDate('2028-01-01');

describe('withdrawing a revision', () => {
  it('is possible until its day, and leaves what was announced for other days', () => {
    const withdrawn = withdrawRevision(NEXT, civilDate('2026-12-31'));
    if (!withdrawn.ok) throw new Error(withdrawn.refusal);
    const announced = [
      { effectiveOn: NEXT, rate: basisPoints(215) },
      { effectiveOn: LATER, rate: basisPoints(100) },
    ];
    expect(countingRevisions([...announced, withdrawn.value])).toEqual([announced[1]]);
    expect(countingRevisions([...announced, withdrawn.value, ...announced.slice(0, 1)])).toEqual(announced);
  });

  it.each(['2027-01-01', '2027-06-01'])('is refused on %s', (today) => {
    expect(withdrawRevision(NEXT, civilDate(today))).toEqual({ ok: false, refusal: 'NOT_A_REVISION_DAY' });
  });
});
