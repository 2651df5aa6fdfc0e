import type { Instant } from '@akouendy/domain';
import type { Role } from '@akouendy/domain/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Language } from '../../../platform/access/language.ts';
import { instantColumn } from '../../../platform/database/instant-column.ts';

/** A person as stored. */
@Entity('people')
export class PersonRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id', nullable: true })
  clientId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('text')
  role!: Role;

  @Column('text')
  language!: Language;

  @Column('timestamptz', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;

  @Column('timestamptz', { name: 'last_signed_in_at', nullable: true, transformer: instantColumn })
  lastSignedInAt!: Instant | null;

  @Column('timestamptz', { name: 'deactivated_at', nullable: true, transformer: instantColumn })
  deactivatedAt!: Instant | null;
}
