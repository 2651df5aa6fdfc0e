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
    case 'BUILD_WORKERS':
    case 'BUILD_MASTERS':
    case 'BUILD_DELAY':
      return of(build.plans);
    case 'BUILD_OPTION_PRICE':
    case 'BUILD_OPTION_SHARE':
      return of(build.options);
    case 'RUN_PRICE':
    case 'RUN_NODES':
    case 'RUN_RESPONSE':
    case 'RUN_REPORTS':
    case 'RUN_FROM':
    case 'RUN_UNTIL':
      return titleOf(run.plans);
    case 'ON_CALL_PRICE':
    case 'ON_CALL_FROM':
    case 'ON_CALL_UNTIL':
      return titleOf(run.onCallOptions);
    case 'RESPONSE':
    case 'RESOLUTION':
      return of(run.priorities);
    case 'APPLICATION_PRICE':
    case 'FEWEST_SERVICES':
    case 'MOST_SERVICES':
    case 'FEWEST_DAYS':
    case 'MOST_DAYS':
      return titleOf(deploy.applications);
    case 'REGIE_PRICE':
    case 'REGIE_DAYS':
      return of(deploy.regie);
    case 'PACKAGE_PRICE':
    case 'PACKAGE_DAYS':
      return of(deploy.packages);
    case 'PACK_PRICE':
    case 'PACK_REFERENCE':
    case 'PACK_RUN':
    case 'PACK_DEPLOYMENTS':
    case 'PACK_TRAINING':
    case 'PACK_DAYS':
      return titleOf(packs);
    default:
      return null;
  }
}
