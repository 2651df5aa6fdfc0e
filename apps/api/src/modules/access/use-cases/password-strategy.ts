import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Strategy } from 'passport-local';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { hashPassword, isPassword } from '../../../platform/passwords/password-hash.ts';
import { Authenticator, type Verified } from '../../../platform/session/authenticator.ts';
import { Identification } from '../../../platform/session/identification.ts';
import { findOwnPasswordHash } from '../persistence/accounts.ts';
import { findCredentials } from '../persistence/people-repository.ts';

/** Signing in with an address and a password, as a strategy of Passport. */
@Injectable()
export class PasswordStrategy implements OnModuleInit {
  /** The hash of nobody's password, verified where there is no account: both cases take the same time. */
  private nobodysHash = '';

  constructor(
    private readonly authenticator: Authenticator,
    private readonly unitOfWork: UnitOfWork,
    private readonly identification: Identification,
  ) {}

  async onModuleInit(): Promise<void> {
    this.nobodysHash = await hashPassword(randomBytes(32).toString('base64url'));
    this.authenticator.use(
      'password',
      new Strategy({ usernameField: 'email', passwordField: 'password' }, (email, password, done) => {
        this.verify(email, password).then((verified) => {
          done(null, verified ?? false);
        }, done);
      }),
    );
  }

  private async verify(email: string, password: string): Promise<Verified | null> {
    const credentials = await this.unitOfWork.as({ 'app.sign_in_email': email }, 'READ', (db) =>
      findCredentials(db, email),
    );
    const matches = await isPassword(credentials?.hash ?? this.nobodysHash, password);
    const standing =
      credentials !== null && matches ? await this.identification.standingOf(credentials.personId) : null;
    // A company that has its own provider alone looks to its people as if their password was wrong.
    if (credentials === null || standing === null || standing.signsInElsewhere) return null;
    const stillHolds = async (db: Database): Promise<boolean> =>
      (await findOwnPasswordHash(db)) === credentials.hash;
    return { actor: standing.actor, stillHolds };
  }
}
