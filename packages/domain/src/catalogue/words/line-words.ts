import type { OfferWords, Words } from './offer-words.ts';

/** The kinds of contract whose price has lines. */
type Kind = 'BUILD' | 'RUN' | 'DEPLOY' | 'APPLICATION' | 'REGIE' | 'PACK';

/** What the line `item` of a contract of `kind` is called in the offer; `null` for one that it does not have. */
export function lineWords(words: OfferWords, kind: Kind, item: string): Words | null {
  return linesOf(words, kind)[item] ?? null;
}

function linesOf({ build, run, deploy, packs }: OfferWords, kind: Kind): Readonly<Record<string, Words>> {
  switch (kind) {
    case 'BUILD':
      return { ...build.plans, ...build.options };
    case 'RUN':
      return {
        ...titles(run.plans),
        ...titles(run.onCallOptions),
        ADDITIONAL_CLUSTER: run.additionalCluster,
        WEEKLY_MEETING: run.weeklyMeeting,
      };
    case 'DEPLOY':
      return deploy.packages;
    case 'APPLICATION':
      return titles(deploy.applications);
    case 'REGIE':
      return deploy.regie;
    case 'PACK':
      return { ...titles(packs), ...build.options };
  }
}

function titles(record: Readonly<Record<string, { readonly title: Words }>>): Record<string, Words> {
  return Object.fromEntries(Object.entries(record).map(([code, { title }]) => [code, title]));
}
