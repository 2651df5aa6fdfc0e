import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonRow } from './person.row.ts';

/** The room's rows, made known to the database connection. */
export const AccessEntities = TypeOrmModule.forFeature([PersonRow]);
