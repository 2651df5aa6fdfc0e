import { COMPANY_KINDS } from './kinds/company.ts';
import { CONTRACT_KINDS } from './kinds/contracts.ts';
import { DAY_KINDS } from './kinds/days.ts';
import { PAPER_KINDS } from './kinds/papers.ts';

/** Everything that is exported, in the order of the archive. A test compares it with the database's catalogue. */
export const KINDS = [...COMPANY_KINDS, ...CONTRACT_KINDS, ...DAY_KINDS, ...PAPER_KINDS] as const;

/** The name of a kind. */
export type KindName = (typeof KINDS)[number]['kind'];
