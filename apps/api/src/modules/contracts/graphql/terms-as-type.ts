import { windowEnd, type HalfDays, type LotId } from '@akouendy/domain';
import type { FrozenTerms, Grant } from '@akouendy/domain/contracts';
import { lineWords, type OfferWords } from '@akouendy/domain/catalogue/words';
import type { ContractGrantType, ContractTermsType } from './contract-terms.type.ts';

/** Terms as the schema shows them, in the words of their offer. */
export function termsType(terms: FrozenTerms, words: OfferWords | null): ContractTermsType {
  const { kind, offerVersion, net, invoiceTerms, paymentDays, renewal, service } = terms;
  return {
    offerVersion,
    lines: terms.lines.map(({ item, quantity, unitPrice, amount, share }) => ({
      item,
      name: words === null ? null : lineWords(words, kind, item),
      quantity,
      unitPrice,
      amount,
      share: share?.rate ?? null,
    })),
    net,
    invoiceTerms,
    paymentDays,
    grants: terms.grants.map(grantType),
    availability: service?.availability ?? null,
    commitmentMonths: renewal?.commitmentMonths ?? null,
    renewalMonths: renewal?.renewalMonths ?? null,
    terminationNoticeMonths: renewal?.terminationNoticeMonths ?? null,
  };
}

function grantType({ unit, granted, from, window, yearly }: Grant): ContractGrantType {
  const lot = { id: '' as LotId, granted: granted as HalfDays, from, window, carryOver: null };
  return { unit, granted, yearly, until: windowEnd(lot) };
}
