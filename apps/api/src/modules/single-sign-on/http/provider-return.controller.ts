import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Anyone } from '../../../platform/access/may-call.ts';
import { Config } from '../../../platform/config/config.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import { FinishSignIn, type RefusedBecause } from '../use-cases/finish-sign-in.ts';
import { TRY_PAGE } from '../use-cases/try-connection.ts';
import { takeProviderKey } from '../../../platform/session/provider-cookie.ts';

/** Where providers send browsers back to. Answers with a redirection within the portal, whatever came. */
@Controller('sso')
export class ProviderReturnController {
  constructor(
    private readonly finish: FinishSignIn,
    private readonly authenticator: Authenticator,
    private readonly config: Config,
  ) {}

  @Get(':clientId/retour')
  @Anyone()
  async back(
    @Param('clientId') clientId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const browserKey = takeProviderKey(request, reply, this.config);
    const outcome = await this.finish.execute(
      { clientId, address: request.url, browserKey },
      this.authenticator.sessionOf(request, reply),
    );
    if (outcome.kind === 'REFUSED')
      request.log.warn({ why: outcome.why }, 'A sign-in at a provider was refused');
    await reply.redirect(pageAfter(outcome), 302);
  }
}

/** How the page's address says what happened. */
const WORDS = {
  CANCELLED: 'annule',
  NOT_ADMITTED: 'inconnu',
  EXPIRED: 'expire',
  NOT_PROVED: 'preuve',
  PROVIDER_FAILED: 'echec',
} as const satisfies Record<RefusedBecause, string>;

function pageAfter(outcome: Awaited<ReturnType<FinishSignIn['execute']>>): string {
  if (outcome.kind === 'SIGNED_IN') return outcome.wanted;
  const word = WORDS[outcome.because];
  if (outcome.tried) return `${TRY_PAGE}?essai=${word}`;
  const wanted = outcome.wanted === '/' ? {} : { vers: outcome.wanted };
  return `/connexion?${new URLSearchParams({ ...wanted, entreprise: word }).toString()}`;
}
