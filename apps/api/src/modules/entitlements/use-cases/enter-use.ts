import { addMonths, type CivilDate } from '@akouendy/domain';
import { enterUse, type UseRefusal } from '@akouendy/domain/contracts/life';
import type { EntitlementUnit } from '@akouendy/domain/credits';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import { textProblem } from '../../../platform/input/written-text.ts';
import { EnterInBook, type EntryOutcome } from './enter-in-book.ts';

/** A use that somebody wishes to enter. */
interface UseCommand {
  readonly contractId: string;
  readonly unit: EntitlementUnit;
  readonly usedOn: CivilDate;
  readonly quantity: number;
  readonly note: string;
  readonly idempotencyKey: string;
}

/** Characters of a note at most. */
export const LONGEST_NOTE = 500;

/** So many at once, at most. */
const MOST = 100;

/** A use is planned so many months ahead, at most. */
const MONTHS_AHEAD = 12;

/** Enters what was used of a contract's entitlements, or is planned to be, while there is some left. */
@Injectable()
export class EnterUse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly book: EnterInBook,
    private readonly clock: Clock,
  ) {}

  /** Enters it in the name of who is asking; sent again it answers the same. */
  async execute(command: UseCommand): Promise<EntryOutcome<UseRefusal> | InvalidField> {
    const { contractId, unit, usedOn: date, quantity: count, note, idempotencyKey } = command;
    const today = this.clock.today();
    if (count < 1 || count > MOST) return invalidField('quantity', 'OUT_OF_RANGE');
    if (date >= addMonths(today, MONTHS_AHEAD)) return invalidField('usedOn', 'OUT_OF_RANGE');
    const problem = textProblem(note, LONGEST_NOTE);
    if (problem !== null) return invalidField('note', problem);
    if (!isUuid(contractId)) return { kind: 'NOT_FOUND' };
    return this.unitOfWork.write((db) =>
      this.book.execute<UseRefusal>(db, contractId.toLowerCase(), {
        note,
        idempotencyKey,
        audited: 'entitlement.used',
        isWished: (made) =>
          made.takesBack === null && made.unit === unit && made.date === date && made.count === count,
        decide: (book, id) => {
          const decision = enterUse(book, { id, unit, date, count }, today);
          return decision.ok
            ? { ok: true, entry: { ...decision.value, takesBack: null }, detail: { unit, date, count } }
            : decision;
        },
      }),
    );
  }
}
