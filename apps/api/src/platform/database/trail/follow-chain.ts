import { hashOfEntry, NOTHING_BEFORE, type ChainEntry } from './chain-entry.ts';

/** Something that the portal cannot have written. */
export interface Tampering {
  /** What is wrong, in words that name the entry. */
  readonly problem: string;
  /** From which number of the chain on. */
  readonly position: number;
}

/** How long a chain is and its last hash, as kept apart from its entries. */
export interface ChainHead {
  readonly entries: number;
  readonly hash: Buffer;
}

/**
 * Follows one chain from its first entry to its last, which the head must agree with; and so must what was `known`
 * of it earlier and elsewhere, which finds a chain that was written anew with its head.
 */
export class ChainFollower {
  private previous: Buffer = NOTHING_BEFORE;
  private last = 0;
  readonly found: Tampering[] = [];

  constructor(private readonly known: ChainHead | null) {}

  /** Takes the next entry, in order of position. */
  next(entry: ChainEntry): void {
    const { position, id, action, hash } = entry;
    const named = `entry ${String(position)} (${action}, ${id})`;
    if (position <= this.last) this.tell(position, `${named} has been inserted: its number is taken`);
    if (position > this.last + 1)
      this.tell(this.last + 1, `${missing(this.last + 1, position - 1)} been removed`);
    // After a gap nothing tells what came before: the entry's own word has to do until the next one.
    else if (!hashOfEntry(this.previous, entry).equals(hash)) {
      this.tell(position, `${named} has been edited, or inserted in the place of another`);
    }
    if (position === this.known?.entries && !hash.equals(this.known.hash)) {
      this.tell(position, `${named} is not the one that was there when the chain was last verified`);
    }
    this.previous = hash;
    this.last = Math.max(this.last, position);
  }

  /** Compares the end of the chain with what is kept of it; `null` when nothing is. */
  end(head: ChainHead | null): void {
    if (this.known !== null && this.last < this.known.entries) {
      this.tell(
        this.last + 1,
        `${missing(this.last + 1, this.known.entries)} been there when it was last verified`,
      );
    }
    if (head === null) {
      this.tell(1, `what is kept of the chain has been removed; ${String(this.last)} entries are there`);
    } else if (this.last < head.entries) {
      this.tell(this.last + 1, `${missing(this.last + 1, head.entries)} been removed from the end`);
    } else if (this.last > head.entries) {
      this.tell(
        head.entries + 1,
        `entries after ${String(head.entries)} have been inserted, or its head set back`,
      );
    } else if (!this.previous.equals(head.hash)) {
      this.tell(this.last, `entry ${String(this.last)} is not the one that was written last`);
    }
  }

  private tell(position: number, problem: string): void {
    this.found.push({ position, problem });
  }
}

function missing(from: number, to: number): string {
  return from === to ? `entry ${String(from)} has` : `entries ${String(from)} to ${String(to)} have`;
}
