import type { SecurityFragment } from '../../shared/graphql/__generated__/graphql.ts';
import type { Guarded } from '../../shared/session/run-confirmed.ts';

/** What each section of one's factors is given. */
export interface FactorSectionProps {
  readonly security: SecurityFragment;
  /** Does what needs a proof of who one is. */
  readonly run: (action: Guarded) => Promise<void>;
  /** Something was changed: `title` says what; new recovery codes are to be shown. */
  readonly onChanged: (title: string, recoveryCodes: readonly string[] | null) => void;
}
