import type { LineKind } from '@akouendy/domain/statement';
import type { BookingSubject } from '../../shared/graphql/__generated__/graphql.ts';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import { useText } from './texts.ts';

/** What a line of the statement is about, as the API and the browser's own statement both know it. */
interface NamedLine {
  readonly kind: LineKind;
  readonly carriedOver: boolean | null;
  readonly subject: BookingSubject | null;
}

/** Says in a few words what a line tells: the work's subject, or what happens to a lot. */
export function useLineWords(): (line: NamedLine) => string {
  const t = useText();
  const name = useLedgerText();
  return ({ kind, carriedOver, subject }) => {
    if (subject !== null) return name(`ledger.subject.${subject}`);
    if (kind === 'EXPIRED' && carriedOver === true) return t('credits.line.expiredCarried');
    return t(`credits.line.${kind}`);
  };
}
