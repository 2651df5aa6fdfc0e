import type { StatementLine } from '@akouendy/domain/statement';
import { Injectable } from '@nestjs/common';

import type { Language } from '../../../platform/access/language.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { People } from '../../access/access.public.ts';
import { Contracts } from '../../contracts/contracts.public.ts';
import type { AccountStatement } from './account-statement.ts';
import { CreditAccounts } from './credit-accounts.ts';
import { filterLines, type StatementFilter } from './statement-filter.ts';
import { lineTeller, type LineTeller } from './statement-words.ts';

/** The statement of an account, and the lines of it that a filter finds, oldest first. */
export interface FoundLines {
  readonly statement: AccountStatement;
  readonly lines: readonly StatementLine[];
}

/** Reads of statements: filtered here, so that a page carries no more than it shows. */
@Injectable()
export class Statements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: CreditAccounts,
    private readonly people: People,
    private readonly contracts: Contracts,
  ) {}

  /** The lines of an account that fit `filter`; what is searched for is looked for in the words of `language`. */
  async find(accountId: string, filter: StatementFilter, language: Language): Promise<FoundLines> {
    const statement = await this.accounts.statementOf({ id: accountId });
    const tell = filter.search === null ? null : await this.tellerOf(statement, language);
    const textOf = (line: StatementLine): string =>
      tell === null ? '' : Object.values(tell(line)).join(' ');
    return { statement, lines: filterLines(statement.lines(), filter, textOf) };
  }

  /** Puts the lines of `statement` into the words of `language`. */
  tellerOf(statement: AccountStatement, language: Language): Promise<LineTeller> {
    return this.unitOfWork.read((db) =>
      lineTeller(db, statement, language, { people: this.people, contracts: this.contracts }),
    );
  }
}
