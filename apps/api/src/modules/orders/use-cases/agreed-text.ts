import type { CivilDate } from '@akouendy/domain';
import type { Instalment } from '@akouendy/domain/invoicing';
import type { Condition } from './conditions-of.ts';
import type { QuotedPart } from './draft-order.ts';

/** What was shown when somebody agreed, as far as it is read again: the document is the whole of it. */
export interface AgreedText {
  readonly conditions: readonly Condition[];
  /** Of a contract all of them, or those of its first terms; of an option its months. */
  readonly instalments: readonly AgreedInstalment[];
  /** What the accepted quote added; `null` for what was ordered from the list. */
  readonly quote: QuotedPart | null;
  /** Everything, letter by letter. */
  readonly document: string;
}

/** An instalment as it was shown. */
export interface AgreedInstalment extends Pick<
  Instalment,
  'trigger' | 'invoiceOn' | 'dueOn' | 'forecast' | 'net' | 'vat' | 'gross'
> {
  readonly period: { readonly from: CivilDate; readonly until: CivilDate } | null;
}

/** The documents that were sealed: of an order, and of an option, which had no months at first (ADR 0163). */
interface Sealed {
  readonly conditions: readonly Condition[];
  readonly instalments?: readonly AgreedInstalment[];
  readonly months?: readonly AgreedInstalment[];
  readonly quote?: QuotedPart;
}

/** Reads a document that was sealed; what is in it is never worked out again. */
export function agreedText(document: string): AgreedText {
  const { conditions, instalments, months, quote } = JSON.parse(document) as Sealed;
  return { conditions, instalments: instalments ?? months ?? [], quote: quote ?? null, document };
}
