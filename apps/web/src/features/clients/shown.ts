import type { ClientCompanyFragment } from '../../shared/graphql/__generated__/graphql.ts';

/** A company as the page shows it. */
export type ShownCompany = ClientCompanyFragment['company'];

/** Somebody to turn to, as the page shows them. */
export type ShownContact = ClientCompanyFragment['contacts'][number];
