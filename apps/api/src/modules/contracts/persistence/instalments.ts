import type { CivilDate } from '@akouendy/domain';
import { VAT_RULES, type Instalment, type InstalmentPart, type VatScheme } from '@akouendy/domain/invoicing';
import type { BasisPoints, Cents } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import type { Run } from './run.ts';

/** An instalment as the domain plans it at signature: no revision has led to its price yet. */
export type SignedInstalment = Omit<Instalment, 'revisions'>;

/** An instalment as it was signed. */
export interface StoredInstalment {
  readonly id: string;
  readonly trigger: Instalment['trigger'];
  readonly invoiceOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly forecast: boolean;
  readonly periodFrom: CivilDate | null;
  readonly periodUntil: CivilDate | null;
  readonly vatScheme: VatScheme;
  /** How its client is taxed now. */
  readonly presentScheme: VatScheme;
  readonly vatRate: BasisPoints;
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
  /** What rounding added to the VAT, in ten-thousandths of a cent. */
  readonly vatRounding: number;
  readonly part: InstalmentPart;
}

/** Adds the instalments of a contract, in their order. */
export async function insertInstalments(
  run: Run,
  { id: contractId, clientId }: { readonly id: string; readonly clientId: string },
  vat: VatScheme,
  instalments: readonly SignedInstalment[],
): Promise<void> {
  const rows = instalments.map((each, index) => ({
    id: newId(),
    position: index + 1,
    trigger: each.trigger,
    invoice_on: each.invoiceOn,
    due_on: each.dueOn,
    forecast: each.forecast,
    period_from: each.period?.from ?? null,
    period_until: each.period?.until ?? null,
    vat_rate_bp: VAT_RULES[vat].rate,
    net_cents: each.net,
    vat_cents: each.vat,
    gross_cents: each.gross,
    vat_rounding: each.byRate[0]?.rounding ?? 0,
    part: each.part,
  }));
  await run(
    `insert into contract_instalments (id, client_id, contract_id, position, trigger, invoice_on, due_on, forecast,
                                       period_from, period_until, vat_regime, vat_rate_bp, net_cents, vat_cents,
                                       gross_cents, vat_rounding, part)
     select id, $1, $2, position, trigger, invoice_on, due_on, forecast, period_from, period_until, $3, vat_rate_bp,
            net_cents, vat_cents, gross_cents, vat_rounding, part
       from json_to_recordset($4::json) as signed (
         id uuid, position integer, trigger text, invoice_on date, due_on date, forecast boolean, period_from date,
         period_until date, vat_rate_bp integer, net_cents bigint, vat_cents bigint, gross_cents bigint,
         vat_rounding integer, part json
       )`,
    [clientId, contractId, vat, JSON.stringify(rows)],
  );
}

/** The instalments of each contract of `contractIds`, in their order; none for one that cannot be seen. */
export async function findInstalments(
  db: Database,
  contractIds: readonly string[],
): Promise<StoredInstalment[][]> {
  const rows = await db.query<StoredInstalment & { readonly contractId: string }>(
    `select i.id, contract_id as "contractId", trigger, invoice_on as "invoiceOn", due_on as "dueOn", forecast,
            period_from as "periodFrom", period_until as "periodUntil", i.vat_regime as "vatScheme",
            c.vat_regime as "presentScheme",
            vat_rate_bp as "vatRate", net_cents as net, vat_cents as vat, gross_cents as gross,
            vat_rounding as "vatRounding", part
       from contract_instalments i join clients c on c.id = i.client_id
      where contract_id = any($1::uuid[]) order by contract_id, position`,
    [contractIds],
  );
  const byContract = Map.groupBy(rows, ({ contractId }) => contractId);
  return contractIds.map((id) => byContract.get(id) ?? []);
}
