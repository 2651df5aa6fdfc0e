import type { Instant } from '@akouendy/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../../platform/database/instant-column.ts';

/** What lists and checks read of a client; what is said of its company is read by `company-record.ts`. */
@Entity('clients')
export class ClientRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'created_at', transformer: instantColumn })
  createdAt!: Instant;
}
