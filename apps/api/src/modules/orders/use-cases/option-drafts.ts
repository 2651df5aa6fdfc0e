import { joinOption, type OptionRefusal, type RunOptionCode } from '@akouendy/domain/contracts/life';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../../platform/access/language.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Offers } from '../../catalogue/catalogue.public.ts';
import { orderingClient } from '../../clients/clients.public.ts';
import {
  ContractOptions,
  ContractStandings,
  ContractTerms,
  PriceRevisions,
  type Contracts,
} from '../../contracts/contracts.public.ts';
import { draftOption, type OptionDraft } from './draft-option.ts';

/** The draft, or why the option cannot join. */
export type OptionDraftOutcome =
  | { readonly kind: 'DRAFT'; readonly draft: OptionDraft }
  | { readonly kind: 'REFUSED'; readonly why: OptionRefusal };

/** A contract that an option would join. */
export type JoinedContract = NonNullable<Awaited<ReturnType<Contracts['byId']>>>;

/** Options as they would join contracts now, in the transaction at hand. */
@Injectable()
export class OptionDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
    private readonly terms: ContractTerms,
    private readonly options: ContractOptions,
    private readonly standings: ContractStandings,
    private readonly revisions: PriceRevisions,
    private readonly clock: Clock,
  ) {}

  /** Nothing joins, whatever is drafted. */
  async of(contract: JoinedContract, option: RunOptionCode, language: Language): Promise<OptionDraftOutcome> {
    const [terms, standing, joined, revisions, client] = await Promise.all([
      this.terms.ofContract(contract.id),
      this.standings.today(contract.id),
      this.options.ofContract(contract.id),
      this.revisions.counting(),
      this.unitOfWork.read((db) => orderingClient(db, contract.clientId)),
    ]);
    const offer = terms === null ? null : await this.offers.byVersion(terms.offerVersion);
    if (terms === null || offer === null || client === null) return { kind: 'REFUSED', why: 'NOT_RUN' };
    const day = this.clock.today();
    const end = standing?.end ?? null;
    const joining = joinOption(terms, joined, option, { today: day, end, revisions });
    if (!joining.ok) return { kind: 'REFUSED', why: joining.refusal };
    const draft = draftOption({
      ...{ client, contract, terms, offer, joined, revisions, end, day, language },
      joining: joining.value,
      noticeOn: standing?.notice?.givenOn ?? null,
    });
    return { kind: 'DRAFT', draft };
  }
}
