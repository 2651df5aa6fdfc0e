import { writeInstant, type Instant } from '@akouendy/domain';
import type { ValueTransformer } from 'typeorm';

/** For `@Column({ type: 'timestamptz', transformer: instantColumn })`: the entity holds an `Instant`. */
export const instantColumn: ValueTransformer = {
  from: (stored: Instant | null): Instant | null => stored,
  to: (held: Instant | null | undefined): string | null | undefined =>
    typeof held === 'number' ? writeInstant(held) : held,
};
