export {
  announceRevision,
  countingRevisions,
  LARGEST_REVISION,
  revisionDays,
  withdrawRevision,
  WITHDRAWN,
  type RevisionRefusal,
} from './announce-revision.ts';
export {
  joinOption,
  type JoinedOption,
  type OptionJoining,
  type OptionRefusal,
  type RunOptionCode,
} from './join-option.ts';
export {
  enterUse,
  entitlementsShown,
  takeBackUse,
  type EntitlementBook,
  type EntitlementEntry,
  type EntitlementShown,
  type GrantedEntitlement,
  type TakeBackRefusal,
  type UseRefusal,
} from './entitlements.ts';
export { giveNotice, type NoticeRefusal } from './notice.ts';
export { nodeCover, type NodeCover } from './node-cover.ts';
export {
  recurringPrices,
  type DatedLine,
  type RecurringPrice,
  type RecurringPrices,
} from './recurring-price.ts';
export {
  termSchedule,
  type MonthInstalment,
  type TermSchedule,
  type TermScheduleFacts,
} from './term-schedule.ts';
export {
  afterWorkStep,
  workAfter,
  workToDo,
  type Work,
  type WorkMilestone,
  type WorkRefusal,
  type WorkStep,
} from './work.ts';
