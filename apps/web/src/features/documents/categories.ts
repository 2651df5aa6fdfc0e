import type { DocumentCategory } from '../../shared/graphql/__generated__/graphql.ts';

/** In the order in which they are shown. */
export const CATEGORIES = [
  'CONTRACT',
  'CONFIDENTIALITY',
  'RUNBOOK',
  'ARCHITECTURE',
  'REPORT',
  'OTHER',
] as const satisfies readonly DocumentCategory[];
