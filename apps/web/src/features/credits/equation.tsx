import type { BalanceExplanation } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { Sum } from '../../shared/ui/sum.tsx';
import { useText } from './texts.ts';

/** Granted − delivered − planned − expired = remaining: the sum that ends on the balance. */
export function Equation({ explanation }: { readonly explanation: BalanceExplanation }): ReactElement {
  const t = useText();
  const formats = useFormats();
  const { figures, deliveredBookings, plannedBookings } = explanation;
  const taken = (halfDays: number) => (halfDays === 0 ? formats.days(0) : formats.signedDays(-halfDays));
  const rows = [
    { term: 'granted', note: figures.lots.length, amount: formats.days(figures.granted) },
    { term: 'delivered', note: deliveredBookings, amount: taken(figures.delivered) },
    { term: 'planned', note: plannedBookings, amount: taken(figures.planned) },
  ] as const;
  return (
    <Sum
      lines={[
        ...rows.map(({ term, note, amount }) => ({
          key: term,
          term: t(`credits.explain.${term}`),
          note: t(`credits.explain.${term}.note`, { count: note }),
          amount,
        })),
        { key: 'expired', term: t('credits.explain.expired'), amount: taken(figures.expired) },
      ]}
      total={{ term: t('credits.explain.remaining'), amount: formats.days(figures.remaining) }}
    />
  );
}
