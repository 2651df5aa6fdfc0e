import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findOpenInvitations, type Invitation } from '../persistence/invitations.ts';
import { managedClient } from './managed-group.ts';

/** The invitations that wait for an answer, to those who manage people; the newest first. */
@Injectable()
export class OpenInvitations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** To a client; `null` when it is not there, or not theirs to manage. */
  toClient(clientId: string): Promise<Invitation[] | null> {
    return this.unitOfWork.read(async (db) => {
      const managed = await managedClient(db, clientId);
      return managed === null ? null : findOpenInvitations(db, managed);
    });
  }

  /** To the company's own staff. */
  toStaff(): Promise<Invitation[]> {
    return this.unitOfWork.read((db) => findOpenInvitations(db, null));
  }
}
