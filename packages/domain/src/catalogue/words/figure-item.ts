import type { OfferFigure } from '../versions/index.ts';
import type { OfferWords, Words } from './offer-words.ts';

/** What `figure` is a figure of, in the offer's own words; `null` for one of the whole offer. */
export function figureItem(
  { build, run, deploy, packs }: OfferWords,
  { name, code }: Pick<OfferFigure, 'name' | 'code'>,
): Words | null {
  const of = (record: Readonly<Record<string, Words>>): Words | null => record[code ?? ''] ?? null;
  const titleOf = (record: Readonly<Record<string, { readonly title: Words }>>): Words | null =>
    record[code ?? '']?.title ?? null;
  switch (name) {
    case 'BUILD_PRICE':
      return of(build.plans);
    case 'BUILD_OPTION_PRICE':
    case 'BUILD_OPTION_SHARE':
      return of(build.options);
    case 'RUN_PRICE':
      return titleOf(run.plans);
    case 'ON_CALL_PRICE':
      return titleOf(run.onCallOptions);
    case 'RESPONSE':
    case 'RESOLUTION':
      return of(run.priorities);
    case 'APPLICATION_PRICE':
      return titleOf(deploy.applications);
    case 'REGIE_PRICE':
      return of(deploy.regie);
    case 'PACKAGE_PRICE':
      return of(deploy.packages);
    case 'PACK_PRICE':
    case 'PACK_REFERENCE':
      return titleOf(packs);
    default:
      return null;
  }
}
