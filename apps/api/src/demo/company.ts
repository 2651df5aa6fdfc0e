import type { BookingStatus, Slot } from '@akouendy/domain';
import type { Role } from '@akouendy/domain/access';
import type { Order } from '@akouendy/domain/contracts';
import type { RunOptionCode } from '@akouendy/domain/contracts/life';
import type { Proposal, QuoteSubject } from '@akouendy/domain/quotes';
import type { EntitlementUnit } from '@akouendy/domain/credits';

/** A contract of the demonstration; days count from the day the demonstration is loaded. */
export interface DemoContract {
  /** `null` for what was ordered from the offer, which names it. */
  readonly title: string | null;
  readonly order: Order;
  /** When it was signed, by the calendar: months and days before today. */
  readonly signed: DaysAgo;
  /** E-mail address of who signed it for the client. */
  readonly by: string;
  /** The quote that was accepted with it; ordered from the list without one. */
  readonly quote?: DemoQuote;
  /** What the client calls its own purchase order, of what was ordered in the portal; none without it. */
  readonly purchaseOrder?: string;
  /** How far what it builds is, and its delivery; nothing has begun without it. */
  readonly work?: DemoWork;
  /** The clusters that are operated under it; none without it. */
  readonly clusters?: readonly DemoCluster[];
  /** What joined it after its signature, ordered by who signed it; nothing without it. */
  readonly joined?: readonly DemoJoined[];
  /** When who signed it gave notice; not so without it. */
  readonly notice?: DaysAgo;
  /** What was used of what it grants beside half-days; nothing without it. */
  readonly uses?: readonly DemoUse[];
}

/** A cluster that is operated, or was. */
export interface DemoCluster {
  readonly name: string;
  readonly distribution: 'VANILLA' | 'RKE2' | 'AKS' | 'EKS' | 'GKE' | 'OKE' | 'OTHER';
  readonly version: string;
  readonly nodes: number;
  readonly region: string;
  /** Retired so many working days ago; still operated without it. */
  readonly retired?: number;
}

/** An option that joined a RUN contract. */
export interface DemoJoined {
  readonly option: RunOptionCode;
  readonly ordered: DaysAgo;
  /** What the client calls its own purchase order; none without it. */
  readonly purchaseOrder?: string;
}

/** Something of an entitlement that was used, or is planned. */
export interface DemoUse {
  readonly unit: EntitlementUnit;
  /** Working days from today; negative ones are past. */
  readonly day: number;
  readonly count: number;
  readonly note: string;
  /** Why it was taken back on the working day after; not so without it. */
  readonly takenBack?: string;
}

/** What was asked a quote for; one that was accepted stands with its contract. */
export interface DemoQuote {
  readonly subject: QuoteSubject;
  readonly need: string;
  readonly asked: DaysAgo;
  /** E-mail address of who asked. */
  readonly by: string;
  readonly answer?: DemoQuoteAnswer;
  /** When who asked took it back, before an answer, and why; not so without it. */
  readonly takenBack?: DaysAgo & { readonly reason: string };
}

/** What was answered to it. */
export interface DemoQuoteAnswer {
  readonly proposal: Proposal;
  readonly remarks: string;
  /** The first day that is proposed, so many working days after today; that of its acceptance without it. */
  readonly starts?: number;
  readonly answered: DaysAgo;
  /** Good for so many days after the answer. */
  readonly days: number;
  /** E-mail address of who answered. */
  readonly by: string;
}

/** How far what is built is: so many milestones are done, and the next one has begun unless the delivery was accepted. */
export interface DemoWork {
  readonly done: number;
  readonly accepted: boolean;
  /** What the client remarked when it refused the delivery of all that is done; not refused without it. */
  readonly refused?: string;
  /** Presented so many working days ago, without an answer yet; not so without it. */
  readonly waits?: number;
}

/** A calendar distance into the past: so many months, then so many days. */
export interface DaysAgo {
  readonly months: number;
  readonly days: number;
}

/** Half-days given for a reason. */
export interface DemoGoodwill {
  readonly halfDays: number;
  /** Given so many working days before today. */
  readonly workingDaysAgo: number;
  /** Usable until so many months after today. */
  readonly monthsAhead: number;
  readonly reason: string;
}

/** Half-days taken for a reason. */
export interface DemoAdjustment {
  readonly halfDays: number;
  /** Taken on the day so many working days before today. */
  readonly workingDaysAgo: number;
  readonly reason: string;
}

/** A booking; negative working days are past. */
export interface DemoBooking {
  /** Working days from today to the work. */
  readonly day: number;
  readonly slot: Slot;
  /** One that is requested was asked for in a hurry, yesterday, and waits for an answer. */
  readonly status: Exclude<BookingStatus, 'DECLINED'>;
  /** Why it was asked for in a hurry, or cancelled on the eve of the work; not so without it. */
  readonly reason?: string;
  readonly place: 'ON_SITE' | 'REMOTE';
  readonly subject: string;
  readonly description: string;
  /** E-mail address of who asked for it. */
  readonly by: string;
  /** How many of its half-days were bought at list price; none without it. */
  readonly atListPrice?: number;
}

/** Somebody of the demonstration. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: `${Role}`;
}

/** A file shared with a client; `lines` are what it says. */
export interface DemoDocument {
  readonly category: 'CONTRACT' | 'CONFIDENTIALITY' | 'RUNBOOK' | 'ARCHITECTURE' | 'REPORT' | 'OTHER';
  readonly title: string;
  readonly fileName: string;
  /** When it was shared, by the calendar. */
  readonly added: DaysAgo;
  readonly lines: readonly string[];
}

/** A client of the demonstration with all that belongs to it. */
export interface DemoClient {
  readonly name: string;
  readonly people: readonly DemoPerson[];
  readonly contracts: readonly DemoContract[];
  readonly goodwill: readonly DemoGoodwill[];
  readonly adjustments: readonly DemoAdjustment[];
  readonly bookings: readonly DemoBooking[];
  readonly documents: readonly DemoDocument[];
  /** Quotes that have not become contracts. */
  readonly quotes: readonly DemoQuote[];
  /** E-mail addresses of the staff who look after it. */
  readonly staff: readonly string[];
}

/** Opens everybody's door, in the demonstration. */
export const DEMO_PASSWORD = 'demonstration';
