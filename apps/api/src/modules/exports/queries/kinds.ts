import { COMPANY_KINDS } from './kinds/company.ts';
import { CONTRACT_KINDS } from './kinds/contracts.ts';
import { DAY_KINDS } from './kinds/days.ts';
import { PAPER_KINDS } from './kinds/papers.ts';

/** What is exported of tables, in the order of the archive. A test compares it with the database's catalogue. */
export const KINDS = [...COMPANY_KINDS, ...CONTRACT_KINDS, ...DAY_KINDS, ...PAPER_KINDS] as const;

/** What no table holds as it is shown: it is worked out as of the moment of the export. */
const WORKED_OUT = ['instalments'] as const;

/** The name of a kind. */
export type KindName = (typeof KINDS)[number]['kind'] | (typeof WORKED_OUT)[number];

/** Everything that is exported, in the order of the archive. */
export const EXPORTED: readonly KindName[] = [...KINDS.map(({ kind }) => kind), ...WORKED_OUT];
