import type { Instant } from '@akouendy/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../../platform/database/instant-column.ts';

/** A client as stored. */
@Entity('clients')
export class ClientRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;
}
