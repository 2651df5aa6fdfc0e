import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientRow } from './client.row.ts';

/** The room's rows, made known to the database connection. */
export const ClientEntities = TypeOrmModule.forFeature([ClientRow]);
