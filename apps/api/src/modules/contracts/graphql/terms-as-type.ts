import { carryOverCap, windowEnd, type HalfDays, type LotId } from '@akouendy/domain';
import {
  startOf,
  type ContractKind,
  type FrozenTerms,
  type Grant,
  type PriceLine,
} from '@akouendy/domain/contracts';
import { lineWords, type OfferWords } from '@akouendy/domain/catalogue/words';
import { serviceType } from './service-as-type.ts';
import type { ContractGrantType, ContractLineType, ContractTermsType } from './contract-terms.type.ts';

/** Terms as the schema shows them, in the words of their offer. */
export function termsType(terms: FrozenTerms, words: OfferWords | null): ContractTermsType {
  const { kind, offerVersion, net, invoiceTerms, paymentDays, renewal, service } = terms;
  return {
    offerVersion,
    startsOn: startOf(terms),
    lines: terms.lines.map((line) => lineType(line, kind, words)),
    net,
    invoiceTerms,
    paymentDays,
    grants: terms.grants.map((grant) => grantType(grant, words)),
    service: service === null ? null : serviceType(service, words),
    availability: service?.availability ?? null,
    commitmentMonths: renewal?.commitmentMonths ?? null,
    renewalMonths: renewal?.renewalMonths ?? null,
    terminationNoticeMonths: renewal?.terminationNoticeMonths ?? null,
  };
}

/** A line of a price as the schema shows it. */
export function lineType(
  { item, quantity, unitPrice, amount, share }: PriceLine,
  kind: ContractKind,
  words: OfferWords | null,
): ContractLineType {
  const name = words === null ? null : lineWords(words, kind, item);
  return { item, name, quantity, unitPrice, amount, share: share?.rate ?? null };
}

function grantType(
  { unit, granted, from, window, yearly, carryOver }: Grant,
  words: OfferWords | null,
): ContractGrantType {
  const lot = { id: '' as LotId, granted: granted as HalfDays, from, window, carryOver };
  return {
    unit,
    granted,
    yearly,
    until: windowEnd(lot),
    carryOver: carryOver === null ? null : { ...carryOver, most: carryOverCap(lot) },
    uses: words !== null && unit === 'HALF_DAY' ? Object.values(words.deploy.useCases) : [],
  };
}
