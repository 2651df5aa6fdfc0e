import { createHash } from 'node:crypto';
import type { Cents, CivilDate } from '@akouendy/domain';
import { lineWords, type OfferWords, type Words } from '@akouendy/domain/catalogue/words';
import type { AppliedRevision, FrozenTerms, PriceLine } from '@akouendy/domain/contracts';
import type { OptionJoining, RunOptionCode } from '@akouendy/domain/contracts/life';
import { totalsOf, type VatScheme } from '@akouendy/domain/invoicing';
import { Language } from '../../../platform/access/language.ts';
import { runConditions, type Condition } from './conditions-of.ts';
import { optionStatementOf } from './statement.ts';

/** What an option that would join leads to, for whom, and in which language they read it. */
export interface OptionAsked {
  readonly client: { readonly id: string; readonly name: string; readonly vat: VatScheme };
  readonly contract: { readonly id: string; readonly reference: string };
  readonly terms: Pick<FrozenTerms, 'offerVersion'>;
  readonly words: OfferWords;
  readonly joining: OptionJoining;
  readonly day: CivilDate;
  readonly language: Language;
}

/** What a month costs. */
export interface MonthPrice {
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
}

/** An addition as it would be signed: all that is shown before it is confirmed. */
export interface OptionDraft {
  readonly option: RunOptionCode;
  readonly name: Words;
  readonly reference: string;
  readonly day: CivilDate;
  /** The first day of the first month with it. */
  readonly from: CivilDate;
  readonly offerVersion: string;
  readonly vatScheme: VatScheme;
  /** At the prices of the signature. */
  readonly line: PriceLine;
  /** What that month costs without it, and with it. */
  readonly before: MonthPrice;
  readonly after: MonthPrice;
  /** The revisions that lead to the price with it. */
  readonly applied: readonly AppliedRevision[];
  readonly conditions: readonly Condition[];
  /** The sentence that is agreed to. */
  readonly statement: string;
  readonly language: Language;
  /** Everything above, letter by letter. */
  readonly document: string;
  /** The hash of that document: whoever confirms says which one they saw. */
  readonly seal: string;
}

/** The draft of an option that can join; the same facts give the same seal. */
export function draftOption(asked: OptionAsked): OptionDraft {
  const { client, contract, terms, words, joining, day, language } = asked;
  const { option, line, from } = joining;
  const name = lineWords(words, 'RUN', option);
  if (name === null) throw new Error(`The offer has no words for ${option}`);
  const before = monthOf(joining.before.price, client.vat);
  const after = monthOf(joining.after.price, client.vat);
  const shown = {
    option,
    name,
    reference: contract.reference,
    day,
    from,
    offerVersion: terms.offerVersion,
    vatScheme: client.vat,
    line,
    before,
    after,
    applied: joining.after.applied,
    conditions: runConditions(words),
    statement: optionStatementOf(
      {
        client: client.name,
        title: language === Language.FR ? name.fr : name.en,
        reference: contract.reference,
        version: terms.offerVersion,
        before: before.net,
        net: after.net,
        gross: after.gross,
        from,
      },
      language,
    ),
    language,
  };
  const document = JSON.stringify({
    clientId: client.id,
    client: client.name,
    contractId: contract.id,
    ...shown,
  });
  return { ...shown, document, seal: createHash('sha256').update(document).digest('hex') };
}

function monthOf(price: Cents, scheme: VatScheme): MonthPrice {
  const { net, vat, gross } = totalsOf(price, scheme);
  return { net, vat, gross };
}
