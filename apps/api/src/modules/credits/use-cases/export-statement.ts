import type { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';

import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { safeName } from '../../../platform/files/safe-name.ts';
import { Clients } from '../../clients/clients.public.ts';
import { CreditAccounts } from '../queries/credit-accounts.ts';
import type { StatementFilter } from '../queries/statement-filter.ts';
import { statementFile, type StatementFormat } from '../queries/statement-file.ts';
import { statementWording } from '../queries/statement-words.ts';
import { Statements } from '../queries/statements.ts';

/** A statement that is handed out: under which name, and its bytes. */
interface ExportedStatement {
  readonly name: string;
  readonly content: Readable;
}

/** Hands out the statement of an account as a file, in the language of who asks, and keeps in the trail that it did. */
@Injectable()
export class ExportStatement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: CreditAccounts,
    private readonly statements: Statements,
    private readonly clients: Clients,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The lines that `filter` finds, oldest first; `null` for an account that is not there or not to be seen. */
  async execute(
    accountId: string,
    format: StatementFormat,
    filter: StatementFilter,
  ): Promise<ExportedStatement | null> {
    const { language } = currentActor();
    return this.unitOfWork.write(async (db) => {
      const account = await this.accounts.byId(accountId);
      const client = account === null ? null : await this.clients.byId(account.clientId);
      if (account === null || client === null) return null;
      const { statement, lines } = await this.statements.find(account.id, filter, language);
      const tell = await this.statements.tellerOf(statement, language);
      await this.audit.record(db, {
        action: 'statement.exported',
        objectType: 'credit_account',
        objectId: account.id,
        clientId: account.clientId,
        detail: { format, lines: lines.length, ...given(filter) },
      });
      const { text } = statementWording(language);
      // A name with a stroke is one name, not a folder and a file.
      const name = text('fileName', {
        client: client.name.replace(/[/\\]+/g, ' '),
        date: this.clock.today(),
      });
      return {
        name: safeName(`${name}.${format}`, { extensions: [format] }),
        content: statementFile(format, lines, tell, language),
      };
    });
  }
}

/** What of `filter` was asked for; not the words that were looked for, which are the person's own. */
function given({ from, to, kinds, lotId, search }: StatementFilter): Record<string, string | boolean> {
  return {
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(kinds === null ? {} : { kinds: kinds.join(', ') }),
    ...(lotId === null ? {} : { lot: lotId }),
    ...(search === null ? {} : { searched: true }),
  };
}
