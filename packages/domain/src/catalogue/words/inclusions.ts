import type { BuildMilestone, BuildPlanCode, Offer, PackCode, RunOffer, RunPlanCode } from '../offer.ts';
import { buildOption, clusterOf, scopeOf } from './build-inclusions.ts';
import { contractTitle } from './contract-title.ts';
import { buildDelay } from './delays.ts';
import type { OfferWords, Words } from './offer-words.ts';
import { operationOf, runOption } from './run-inclusions.ts';
import { said } from './said-of.ts';

/** What of a contract's terms decides what it includes. */
interface Agreed {
  readonly kind: Parameters<typeof contractTitle>[1]['kind'];
  readonly lines: readonly { readonly item: string; readonly quantity: number }[];
  readonly milestones: readonly BuildMilestone[];
  /** Its RUN; `null` without one. */
  readonly service: { readonly run: RunOffer; readonly contract: { readonly plan: RunPlanCode } } | null;
}

/**
 * What a BUILD, a RUN or a pack with the terms `agreed` includes, in the words and figures of the offer that they are from, in
 * its order, with the options; nothing for other kinds, whose own clauses say it.
 */
export function inclusionsOf(
  words: OfferWords,
  offer: Pick<Offer, 'build' | 'packs'>,
  agreed: Agreed,
): Words[] {
  const { kind, lines, milestones } = agreed;
  const options = lines.flatMap(({ item, quantity }) => optionInclusion(words, kind, item, quantity));
  switch (kind) {
    case 'BUILD': {
      const plan = codeIn<BuildPlanCode>(offer.build.plans, lines);
      return [
        ...(plan === null ? [] : clusterOf(nameOf(words, 'BUILD', plan), offer.build.plans[plan])),
        ...scopeOf(words.build, milestones),
        ...options,
      ];
    }
    case 'RUN':
      return [...operation(words, agreed), ...options];
    case 'PACK': {
      const pack = codeIn<PackCode>(offer.packs, lines);
      return [
        ...(pack === null ? [] : packContents(words, offer, pack)),
        // How many days of training a pack has is among its contents.
        ...scopeOf(
          words.build,
          milestones.filter((step) => step !== 'TRAINING'),
        ),
        ...operation(words, agreed),
        ...options,
      ];
    }
    default:
      return [];
  }
}

/** What so many of the option `item` of a contract of `kind` include; nothing for what is no option. */
export function optionInclusion(
  words: OfferWords,
  kind: Agreed['kind'],
  item: string,
  quantity = 1,
): Words[] {
  return kind === 'RUN' ? runOption(words.run, item, quantity) : buildOption(words.build, item, quantity);
}

/** Its contents as they are published, and how long its cluster takes, which they do not say. */
function packContents(
  words: OfferWords,
  { build, packs }: Pick<Offer, 'build' | 'packs'>,
  code: PackCode,
): Words[] {
  const plan = packs[code].build;
  return [
    ...words.packs[code].contents.map(({ title, description }) => said(title, description)),
    buildDelay(nameOf(words, 'BUILD', plan), build.plans[plan]),
  ];
}

function operation(words: OfferWords, { service }: Pick<Agreed, 'service'>): Words[] {
  if (service === null) return [];
  const { plan } = service.contract;
  return operationOf(words.run, service.run, plan, nameOf(words, 'RUN', plan));
}

function nameOf(words: OfferWords, kind: 'BUILD' | 'RUN', plan: string): Words {
  return contractTitle(words, { kind, lines: [{ item: plan, quantity: 1 }] });
}

/** Which of `known` the lines are of. */
function codeIn<Code extends string>(
  known: Readonly<Record<Code, unknown>>,
  lines: Agreed['lines'],
): Code | null {
  return (Object.keys(known) as Code[]).find((code) => lines.some(({ item }) => item === code)) ?? null;
}
