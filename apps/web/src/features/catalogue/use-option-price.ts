import type { BasisPoints, Cents } from '@akouendy/domain';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { useText } from './texts.ts';

/** Says what an option adds: a price, or a share of the main one. */
export function useOptionPrice(): (option: {
  readonly price: Cents | null;
  readonly rate: BasisPoints | null;
}) => string {
  const t = useText();
  const { money, rate: percent } = useFormats();
  return ({ price, rate }) => {
    if (price !== null) return t('offer.added', { amount: money(price) });
    return rate === null ? '' : t('offer.shareOfMain', { rate: percent(rate) });
  };
}
