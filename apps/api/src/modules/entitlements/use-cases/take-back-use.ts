import type { BookingId } from '@akouendy/domain';
import { takeBackUse, type TakeBackRefusal } from '@akouendy/domain/contracts/life';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import { textProblem } from '../../../platform/input/written-text.ts';
import { findContractOfUse } from '../persistence/entitlement-entries.ts';
import { EnterInBook, type EntryOutcome } from './enter-in-book.ts';
import { LONGEST_NOTE } from './enter-use.ts';

/** Takes back a use that was entered, by a counter entry with its reason; both stay. */
@Injectable()
export class TakeBackUse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly book: EnterInBook,
  ) {}

  /** Takes it back in the name of who is asking; sent again it answers the same. */
  async execute(
    useId: string,
    reason: string,
    idempotencyKey: string,
  ): Promise<EntryOutcome<TakeBackRefusal> | InvalidField> {
    const problem = textProblem(reason, LONGEST_NOTE);
    if (problem !== null) return invalidField('reason', problem);
    if (!isUuid(useId)) return { kind: 'NOT_FOUND' };
    return this.unitOfWork.write(async (db) => {
      const contractId = await findContractOfUse(db, useId);
      if (contractId === null) return { kind: 'NOT_FOUND' };
      return this.book.execute<TakeBackRefusal>(db, contractId, {
        note: reason,
        idempotencyKey,
        audited: 'entitlement.use_taken_back',
        isWished: ({ takesBack }) => takesBack === useId.toLowerCase(),
        decide: ({ entries }, id) => {
          const use = entries.find((each) => each.id === useId.toLowerCase());
          const decision = takeBackUse(entries, useId.toLowerCase() as BookingId);
          if (!decision.ok) return decision;
          const detail = use?.takesBack === null ? { unit: use.unit, date: use.date, count: use.count } : {};
          return { ok: true, entry: { id, takesBack: decision.value }, detail };
        },
      });
    });
  }
}
