import { readBilling, type TypedBilling } from '@akouendy/domain/clients';
import { Injectable } from '@nestjs/common';
import { saveBilling } from '../persistence/save-company.ts';
import { changedFacts } from './changed-facts.ts';
import { CompanyChanges, type CompanyChangeOutcome } from './company-change.ts';
import { factsOfBilling } from './facts-of-company.ts';

/** Where and how a client wants its invoices, told by its admin or in its name. */
@Injectable()
export class ChangeBilling {
  constructor(private readonly changes: CompanyChanges) {}

  execute(clientId: string, basedOn: number, typed: TypedBilling): Promise<CompanyChangeOutcome> {
    return this.changes.make({
      clientId,
      basedOn,
      action: 'client.billing_changed',
      revision: ({ billing }) => billing.revision,
      read: ({ siren }) => readBilling(typed, siren),
      changes: (company, billing) => changedFacts(factsOfBilling(company.billing), factsOfBilling(billing)),
      save: async (db, billing) => {
        await saveBilling((sql, parameters) => db.query(sql, parameters), clientId.toLowerCase(), billing);
        return true;
      },
    });
  }
}
