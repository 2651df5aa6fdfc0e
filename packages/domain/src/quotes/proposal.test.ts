import { civilDate } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { freezeTerms } from '../contracts/index.ts';
import { cents, type Cents } from '../kernel/index.ts';
import {
  agreedOffer,
  proposalProblem,
  QUOTE_SUBJECTS,
  quotedOrder,
  quotedStart,
  type Proposal,
  type ProposalProblem,
  type QuoteSubject,
} from './proposal.ts';

const TODAY = civilDate('2026-03-10');
const DATES = { validUntil: civilDate('2026-04-10'), startsOn: null, today: TODAY };
const proposal = (price: number, more: Partial<Proposal> = {}): Proposal => ({
  price: price as Cents,
  packOptions: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  ...more,
});

const termsOf = (subject: QuoteSubject, agreed: Proposal) =>
  freezeTerms(
    agreedOffer(OFFER_2025_01, subject, agreed),
    quotedOrder(OFFER_2025_01, subject, agreed),
    TODAY,
  );

describe('what is quoted', () => {
  it.each<[QuoteSubject, Proposal, number, string]>([
    ['STARTER_PACK', proposal(1_600_000, { packOptions: ['CICD_TOOLCHAIN'] }), 2_050_000, 'ORDER_DELIVERY'],
    ['PRODUCTION_PACK', proposal(3_150_000), 3_150_000, 'ORDER_DELIVERY'],
    ['ENTERPRISE_PACK', proposal(6_800_000), 6_800_000, 'ORDER_DELIVERY'],
    [
      'RUN_ENTERPRISE',
      proposal(350_001, { additionalClusters: 1, weeklyMeeting: true }),
      350_001 + 175_001 + 20_000,
      'MONTHLY_IN_ADVANCE',
    ],
  ])('can be signed at the agreed price: %s', (subject, agreed, net, invoiceTerms) => {
    expect(proposalProblem(OFFER_2025_01, subject, agreed, DATES)).toBeNull();
    expect(termsOf(subject, agreed)).toMatchObject({ net, invoiceTerms });
  });

  it('leaves the published prices of packs alone', () => {
    const before = structuredClone(OFFER_2025_01.packs);
    termsOf('STARTER_PACK', proposal(1));
    expect(OFFER_2025_01.packs).toEqual(before);
    const agreed = agreedOffer(OFFER_2025_01, 'STARTER_PACK', proposal(1));
    expect(agreed.packs.STARTER_PACK.referencePrice).toBe(1_890_000);
    expect(agreed.packs.PRODUCTION_PACK).toBe(OFFER_2025_01.packs.PRODUCTION_PACK);
  });

  it('is Enterprise and every pack of the offer', () => {
    expect(QUOTE_SUBJECTS).toEqual(['RUN_ENTERPRISE', ...Object.keys(OFFER_2025_01.packs)]);
  });

  it.each<[ProposalProblem, QuoteSubject, Proposal]>([
    ['PRICE_OUT_OF_RANGE', 'STARTER_PACK', proposal(0)],
    ['PRICE_OUT_OF_RANGE', 'STARTER_PACK', proposal(-1)],
    ['PRICE_OUT_OF_RANGE', 'RUN_ENTERPRISE', proposal(1_000_000_001)],
    ['QUOTE_BELOW_LEAST', 'ENTERPRISE_PACK', proposal(5_999_999)],
    ['OPTION_NOT_IN_PACK', 'PRODUCTION_PACK', proposal(3_000_000, { packOptions: ['GITOPS'] })],
    [
      'ORDERED_TWICE',
      'STARTER_PACK',
      proposal(3_000_000, { packOptions: ['CICD_TOOLCHAIN', 'CICD_TOOLCHAIN'] }),
    ],
    ['QUANTITY_NOT_WHOLE', 'RUN_ENTERPRISE', proposal(300_000, { additionalClusters: -1 })],
    ['NOT_OF_SUBJECT', 'STARTER_PACK', proposal(3_000_000, { weeklyMeeting: true })],
    ['NOT_OF_SUBJECT', 'RUN_ENTERPRISE', proposal(300_000, { packOptions: ['CICD_TOOLCHAIN'] })],
    ['CLUSTERS_OUT_OF_RANGE', 'RUN_ENTERPRISE', proposal(300_000, { additionalClusters: 51 })],
  ])('cannot be proposed: %s', (problem, subject, wrong) => {
    expect(proposalProblem(OFFER_2025_01, subject, wrong, DATES)).toBe(problem);
  });

  it.each<[string, ProposalProblem | null]>([
    ['2026-03-09', 'EXPIRY_OUT_OF_RANGE'],
    ['2026-03-10', null],
    ['2027-03-10', null],
    ['2027-03-11', 'EXPIRY_OUT_OF_RANGE'],
  ])('is good until a day that is not past and within a year: %s', (day, problem) => {
    const dates = { ...DATES, validUntil: civilDate(day) };
    expect(proposalProblem(OFFER_2025_01, 'STARTER_PACK', proposal(cents(100)), dates)).toBe(problem);
  });

  it.each<[string, ProposalProblem | null]>([
    ['2026-03-09', 'START_OUT_OF_RANGE'],
    ['2026-03-10', null],
    ['2027-03-10', null],
    ['2027-03-11', 'START_OUT_OF_RANGE'],
    ['9999-12-31', 'START_OUT_OF_RANGE'],
  ])('starts on a day that is not past and within a year: %s', (day, problem) => {
    const dates = { ...DATES, startsOn: civilDate(day) };
    expect(proposalProblem(OFFER_2025_01, 'STARTER_PACK', proposal(cents(100)), dates)).toBe(problem);
  });

  it.each<[string | null, string]>([
    [null, '2026-03-10'],
    ['2026-03-09', '2026-03-10'],
    ['2026-03-10', '2026-03-10'],
    ['2026-05-04', '2026-05-04'],
  ])('proposed for %s starts on %s when it is accepted on 10 March', (proposed, start) => {
    expect(quotedStart(proposed === null ? null : civilDate(proposed), TODAY)).toBe(start);
  });
});
