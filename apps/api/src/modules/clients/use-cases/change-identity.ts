import { readIdentity, type TypedIdentity } from '@akouendy/domain/clients';
import { Injectable } from '@nestjs/common';
import { updateIdentity } from '../persistence/save-company.ts';
import { changedFacts } from './changed-facts.ts';
import { CompanyChanges, type CompanyChangeOutcome } from './company-change.ts';
import { factsOfIdentity } from './facts-of-company.ts';
import { hasVatKey } from './vat-key.ts';

/** Who a client is before the law, told from its papers. */
@Injectable()
export class ChangeIdentity {
  constructor(private readonly changes: CompanyChanges) {}

  execute(clientId: string, basedOn: number, typed: TypedIdentity): Promise<CompanyChangeOutcome> {
    return this.changes.make({
      clientId,
      basedOn,
      action: 'client.identity_changed',
      revision: ({ revision }) => revision,
      read: ({ billing }) => readIdentity(typed, billing.siret, hasVatKey),
      changes: (company, identity) => changedFacts(factsOfIdentity(company), factsOfIdentity(identity)),
      save: (db, identity) =>
        updateIdentity((sql, parameters) => db.query(sql, parameters), clientId.toLowerCase(), identity),
    });
  }
}
