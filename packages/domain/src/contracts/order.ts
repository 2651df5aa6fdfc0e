import type {
  ApplicationCode,
  BuildOptionCode,
  BuildPlanCode,
  DeployPackageCode,
  PackCode,
  RegieCode,
} from '../catalogue/index.ts';
import type { Cents } from '../kernel/index.ts';
import type { RunComposition } from './run-price.ts';

/** The kinds of contract (§4). */
export type ContractKind = 'BUILD' | 'RUN' | 'DEPLOY' | 'APPLICATION' | 'REGIE' | 'PACK';

/** So many of an option or of a package; a whole number above 0. */
export interface Quantified<Code extends string> {
  readonly code: Code;
  readonly quantity: number;
}

/** What a client orders, in the words of the catalogue. */
export type Order =
  | {
      readonly kind: 'BUILD';
      readonly plan: BuildPlanCode;
      readonly options: readonly Quantified<BuildOptionCode>[];
    }
  | ({ readonly kind: 'RUN' } & RunComposition)
  | { readonly kind: 'DEPLOY'; readonly package: DeployPackageCode }
  | { readonly kind: 'APPLICATION'; readonly applications: readonly Quantified<ApplicationCode>[] }
  | { readonly kind: 'REGIE'; readonly formula: RegieCode }
  | {
      readonly kind: 'PACK';
      readonly pack: PackCode;
      readonly options: readonly BuildOptionCode[];
      /** The price as quoted, for a pack on quotation; `null` for the others. */
      readonly quoted: Cents | null;
    };
