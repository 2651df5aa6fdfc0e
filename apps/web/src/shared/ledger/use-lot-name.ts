import type { HalfDays } from '@akouendy/domain';
import { useFormats } from '../formatting/use-formats.ts';
import type { LotSource } from '../graphql/__generated__/graphql.ts';
import { useLedgerText } from './texts.ts';

/** What of a lot names it. */
export interface NamedLot {
  readonly source: LotSource;
  readonly granted: HalfDays;
}

/** How lots are called: a package by the days that it granted, which its version of the offer decides. */
export function useLotName(): (lot: NamedLot) => string {
  const name = useLedgerText();
  const { daysFigure } = useFormats();
  return ({ source, granted }) =>
    name(`ledger.lot.${source}`, { days: daysFigure(granted), count: granted / 2 });
}
