import type { CivilDate } from '../../calendar/index.ts';
import type { PriceRevision } from '../../contracts/index.ts';
import { scheduleOf, VAT_RULES, type Instalment, type Sale, type VatScheme } from '../../invoicing/index.ts';
import type { BasisPoints, Cents } from '../../kernel/index.ts';
import type { Field } from '../field.ts';
import { OFFER } from './support-contract.ts';

const TERMS = ['ORDER_DELIVERY', 'ORDER_SIX_MONTHS', 'MONTHLY_IN_ADVANCE', 'ON_DELIVERY'] as const;
/** Ten billion euros, and a price that grows a hundredfold: beyond any contract. */
const MOST_CENTS = 1_000_000_000_000;
const MOST_BASIS_POINTS = 1_000_000;

const VAT_SCHEMES = Object.keys(VAT_RULES) as VatScheme[];

/** Evaluates a scenario of the kind `schedule` (§5). */
export function evaluateSchedule(given: Field): object {
  const fields = given.object(
    'terms',
    'netCents',
    'orderedOn',
    'startOn',
    'deliveredOn',
    'plannedDeliveryOn',
    'revisions',
    'vat',
    'until',
  );
  const conditions = {
    vat: fields.vat.oneOf(VAT_SCHEMES),
    paymentDays: OFFER.conditions.paymentDays,
    until: fields.until.date(),
  };
  const sale = readSale(fields);
  const instalments = lastToLook(fields, sale).leadingTo(() => scheduleOf(sale, conditions));
  return { instalments: instalments.map(instalmentResult) };
}

/** The field that is wrong when no other was and instalments still lead nowhere: too late a date, too high a price. */
function lastToLook(
  fields: Record<'revisions' | 'deliveredOn' | 'plannedDeliveryOn' | 'orderedOn' | 'until', Field>,
  sale: Sale,
): Field {
  if (sale.terms === 'MONTHLY_IN_ADVANCE') return sale.revisions.length > 0 ? fields.revisions : fields.until;
  if (sale.terms === 'ORDER_SIX_MONTHS') return fields.orderedOn;
  if (sale.deliveredOn !== null) return fields.deliveredOn;
  return sale.plannedDeliveryOn === null ? fields.orderedOn : fields.plannedDeliveryOn;
}

function instalmentResult({ invoiceOn, dueOn, net, vat, gross, forecast, period }: Instalment): object {
  return {
    invoiceOn,
    dueOn,
    netCents: net,
    vatCents: vat,
    grossCents: gross,
    forecast,
    periodFrom: period?.from ?? null,
    periodUntil: period?.until ?? null,
  };
}

/** Fields that the terms do not use are read, so that a wrong one is found, and left out. */
function readSale(
  fields: Record<
    'terms' | 'netCents' | 'orderedOn' | 'startOn' | 'deliveredOn' | 'plannedDeliveryOn' | 'revisions',
    Field
  >,
): Sale {
  const terms = fields.terms.oneOf(TERMS);
  const net = fields.netCents.integer(0, MOST_CENTS) as Cents;
  const optionalDate = (field: Field): CivilDate | null => field.optional((date) => date.date()) ?? null;
  const orderedOn = optionalDate(fields.orderedOn);
  const startOn = optionalDate(fields.startOn);
  const deliveredOn = optionalDate(fields.deliveredOn);
  const plannedDeliveryOn = optionalDate(fields.plannedDeliveryOn);
  const revisions = fields.revisions.optional((field) => field.list(readRevision)) ?? [];
  if (orderedOn !== null && deliveredOn !== null && deliveredOn < orderedOn) {
    throw fields.deliveredOn.invalid(`must not be before the order, ${orderedOn}`);
  }
  if (terms === 'MONTHLY_IN_ADVANCE') {
    if (startOn === null) throw fields.startOn.invalid('is needed for monthly invoices');
    return { terms, net, startOn, revisions };
  }
  if (orderedOn === null) throw fields.orderedOn.invalid('is needed for these terms');
  if (terms === 'ORDER_SIX_MONTHS') return { terms, net, orderedOn };
  return { terms, net, orderedOn, deliveredOn, plannedDeliveryOn };
}

function readRevision(revision: Field): PriceRevision {
  const fields = revision.object('effectiveOn', 'rateBp');
  return {
    effectiveOn: fields.effectiveOn.date(),
    rate: fields.rateBp.integer(-10_000, MOST_BASIS_POINTS) as BasisPoints,
  };
}
