import { civilDate, type CivilDate } from '@akouendy/domain';
import type {
  ApplicationCode,
  DeployPackageCode,
  OrderInput,
  RegieCode,
  RunOptionCode,
} from '../../shared/graphql/__generated__/graphql.ts';

const DEPLOY: readonly DeployPackageCode[] = ['DEPLOY_10', 'DEPLOY_20', 'DEPLOY_40'];
const REGIE: readonly RegieCode[] = ['HALF_DAY', 'DAY', 'REGIE_5', 'REGIE_10', 'REGIE_MONTH'];
const APPLICATIONS: readonly ApplicationCode[] = ['SIMPLE', 'STANDARD', 'COMPLEX'];

/** Applications of one kind in one order, at most; the API asks for the same. */
export const MOST_APPLICATIONS = 20;

/** What somebody is about to order. */
export type OrderChoice =
  | { readonly kind: 'DEPLOY'; readonly code: DeployPackageCode }
  | {
      readonly kind: 'REGIE';
      readonly code: RegieCode;
      /** The first day of a month of régie; the first one that can be booked without it. */
      readonly startsOn?: CivilDate;
    }
  | { readonly kind: 'APPLICATION'; readonly code: ApplicationCode; readonly quantity: number };

/** The choice that a page's address holds: `?choix=DEPLOY_20`, `?choix=APPLICATION_SIMPLE&nombre=2`, `?choix=REGIE_MONTH&debut=2026-05-04`; `null` without one. */
export function readChoice(address: URLSearchParams): OrderChoice | null {
  const text = address.get('choix') ?? '';
  const deploy = DEPLOY.find((code) => code === text);
  if (deploy !== undefined) return { kind: 'DEPLOY', code: deploy };
  const regie = REGIE.find((code) => code === text);
  if (regie !== undefined) {
    const startsOn = regie === 'REGIE_MONTH' ? dateOf(address.get('debut')) : null;
    return { kind: 'REGIE', code: regie, ...(startsOn === null ? {} : { startsOn }) };
  }
  const application = APPLICATIONS.find((code) => `APPLICATION_${code}` === text);
  if (application === undefined) return null;
  const quantity = Number(address.get('nombre') ?? '1');
  const isCount = Number.isInteger(quantity) && quantity >= 1 && quantity <= MOST_APPLICATIONS;
  return { kind: 'APPLICATION', code: application, quantity: isCount ? quantity : 1 };
}

/** The query of the address that holds `choice`. */
export function writeChoice(choice: OrderChoice): string {
  if (choice.kind === 'REGIE' && choice.startsOn !== undefined) {
    return `?choix=${choice.code}&debut=${choice.startsOn}`;
  }
  if (choice.kind !== 'APPLICATION') return `?choix=${choice.code}`;
  const { code, quantity } = choice;
  return `?choix=APPLICATION_${code}${quantity === 1 ? '' : `&nombre=${String(quantity)}`}`;
}

/** The choice as the API is asked for it. */
export function orderOfChoice(choice: OrderChoice): OrderInput {
  switch (choice.kind) {
    case 'DEPLOY':
      return { deploy: choice.code };
    case 'REGIE':
      return { regie: choice.code, ...(choice.startsOn === undefined ? {} : { startsOn: choice.startsOn }) };
    case 'APPLICATION':
      return { applications: [{ code: choice.code, quantity: choice.quantity }] };
  }
}

/** The day that `text` writes; `null` for what is none, or none yet while it is typed. */
export function dateOf(text: string | null): CivilDate | null {
  if (text === null || text < '1000') return null;
  try {
    return civilDate(text);
  } catch {
    return null;
  }
}

const OPTIONS: readonly RunOptionCode[] = [
  'EVENING',
  'WEEKEND',
  'HOLIDAYS',
  'FULL',
  'ADDITIONAL_CLUSTER',
  'WEEKLY_MEETING',
];

/** An option that somebody is about to add to a contract. */
export interface OptionChoice {
  readonly contractId: string;
  readonly option: RunOptionCode;
}

/** The option that a page's address holds: `?contrat=…&option=EVENING`; `null` without one. */
export function readOptionChoice(address: URLSearchParams): OptionChoice | null {
  const option = OPTIONS.find((code) => code === address.get('option'));
  const contractId = address.get('contrat') ?? '';
  return option === undefined || contractId === '' ? null : { contractId, option };
}

/** The query of the address that holds `choice`. */
export function writeOptionChoice({ contractId, option }: OptionChoice): string {
  return `?${new URLSearchParams({ contrat: contractId, option }).toString()}`;
}
