import { createHash } from 'node:crypto';
import type { Cents, CivilDate } from '@akouendy/domain';
import { lineWords, type Words } from '@akouendy/domain/catalogue/words';
import type {
  AppliedRevision,
  FrozenTerms,
  PriceLine,
  PriceRevision,
  Term,
} from '@akouendy/domain/contracts';
import {
  termSchedule,
  type MonthInstalment,
  type OptionJoining,
  type RunOptionCode,
} from '@akouendy/domain/contracts/life';
import { totalsOf, type VatScheme } from '@akouendy/domain/invoicing';
import { Language } from '../../../platform/access/language.ts';
import type { PublishedOffer } from '../../catalogue/catalogue.public.ts';
import type { OrderingClient } from '../../clients/clients.public.ts';
import { optionConditions, type Condition } from './conditions-of.ts';
import { optionStatementOf } from './statement.ts';

/** An option of the months that are drafted: one that joined before, or the one that would, whose id is its code. */
export interface OptionOfMonth {
  readonly id: string;
  readonly option: RunOptionCode;
  readonly from: CivilDate;
  readonly line: PriceLine;
}

/** What an option that would join leads to, for whom, and in which language they read it. */
export interface OptionAsked {
  readonly client: OrderingClient;
  readonly contract: { readonly id: string; readonly reference: string };
  readonly terms: FrozenTerms;
  /** What joined before. */
  readonly joined: readonly OptionOfMonth[];
  readonly revisions: readonly PriceRevision[];
  /** The day of the notice, and the first day without the contract; `null` while it renews. */
  readonly noticeOn: CivilDate | null;
  readonly end: CivilDate | null;
  /** The version of the offer that the contract was signed under. */
  readonly offer: Pick<PublishedOffer, 'offer' | 'words'>;
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
  /** The first day without the contract, and the option; `null` while it renews. */
  readonly end: CivilDate | null;
  /** The terms that are certain from then on, and each of their months with it. */
  readonly terms: readonly Term[];
  readonly months: readonly MonthInstalment<OptionOfMonth>[];
  readonly conditions: readonly Condition[];
  /** The sentence that is agreed to. */
  readonly statement: string;
  readonly language: Language;
  /** Everything above, letter by letter. */
  readonly document: string;
  /** The hash of that document: whoever confirms says which one they saw. */
  readonly seal: string;
  /** Whether it is signed with a purchase order reference alone; beside what is sealed, as the reference is (ADR 0164). */
  readonly purchaseOrderRequired: boolean;
}

/** The draft of an option that can join; the same facts give the same seal. */
export function draftOption(asked: OptionAsked): OptionDraft {
  const { client, contract, terms, offer, joining, day, end, language } = asked;
  const { option, line, from } = joining;
  const name = lineWords(offer.words, 'RUN', option);
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
    end,
    ...monthsWith(asked),
    conditions: optionConditions(terms, option, offer),
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
  const seal = createHash('sha256').update(document).digest('hex');
  return { ...shown, document, seal, purchaseOrderRequired: client.purchaseOrderRequired };
}

/** The months with the option, at the price in force with it and all that joined before. */
function monthsWith({
  client: { vat },
  terms: signed,
  joining: { option, from, line },
  ...asked
}: OptionAsked): Pick<OptionDraft, 'terms' | 'months'> {
  const before = asked.joined.map((each) => ({
    id: each.id,
    option: each.option,
    from: each.from,
    line: each.line,
  }));
  const schedule = termSchedule(signed, vat, {
    today: asked.day,
    noticeOn: asked.noticeOn,
    revisions: asked.revisions,
    joined: [...before, { id: option, option, from, line }],
  });
  if (schedule === null) throw new Error('An option joins a contract without months');
  return {
    terms: schedule.terms.filter(({ until }) => until > from),
    months: schedule.instalments.filter(({ period }) => period !== null && period.from >= from),
  };
}

function monthOf(price: Cents, scheme: VatScheme): MonthPrice {
  const { net, vat, gross } = totalsOf(price, scheme);
  return { net, vat, gross };
}
