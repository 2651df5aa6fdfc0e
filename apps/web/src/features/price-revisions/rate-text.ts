import type { BasisPoints } from '@akouendy/domain';
import { LARGEST_REVISION } from '@akouendy/domain/contracts/life';

/** What was typed as a percentage, with a comma or a point and perhaps a sign; `null` for what is no revision. */
export function readRate(text: string): BasisPoints | null {
  const plain = text
    .replace(/[\s\u00a0\u202f%]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  if (!/^[+-]?\d{1,2}(\.\d{1,2})?$/.test(plain)) return null;
  const rate = Math.round(Number(plain) * 100);
  return rate === 0 || Math.abs(rate) > LARGEST_REVISION ? null : (rate as BasisPoints);
}
