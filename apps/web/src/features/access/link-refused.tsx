import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { LinkProblem } from '../../shared/graphql/__generated__/graphql.ts';
import { SIGN_IN_PATH } from '../../shared/session/leave-to-sign-in.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { useText } from './texts.ts';

interface LinkRefusedProps {
  readonly of: 'invitation' | 'reset';
  readonly reason: LinkProblem;
}

/** Why a link from a mail opens nothing, and what to do instead. */
export function LinkRefused({ of: kind, reason }: LinkRefusedProps): ReactElement {
  const t = useText();
  const elsewhere = reason === 'SIGNS_IN_ELSEWHERE';
  return (
    <Refusal
      title={t(`access.link.${reason}`)}
      ways={
        <>
          {kind === 'reset' && !elsewhere && (
            <Button component={Link} to="/mot-de-passe/oublie" size="xs">
              {t('access.link.another')}
            </Button>
          )}
          <Button component={Link} to={SIGN_IN_PATH} size="xs">
            {t('access.link.signIn')}
          </Button>
        </>
      }
    >
      {elsewhere
        ? t(`access.link.elsewhere.${kind}`)
        : t(kind === 'invitation' ? 'access.link.askInviter' : 'access.link.askAgain')}
    </Refusal>
  );
}
