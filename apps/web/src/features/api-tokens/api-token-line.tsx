import { instant } from '@akouendy/domain';
import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useNow } from '../../shared/clock/use-now.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ApiTokenLineFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { toastDone, toastFailed } from '../../shared/ui/toast.tsx';
import { useAction } from '../../shared/apollo/use-action.ts';
import lists from '../../shared/lists/lists.module.css';
import classes from './api-tokens.module.css';
import { RichText, useText } from './texts.ts';

const REVOKE_API_TOKEN = graphql(`
  mutation RevokeApiToken($id: ID!) {
    revokeApiToken(id: $id) {
      __typename
      ... on ApiTokenRevoked {
        apiToken {
          ...ApiTokenLine
        }
      }
    }
  }
`);

/** One token, with its end in two clicks. */
export function ApiTokenLine({ token }: { readonly token: ApiTokenLineFragment }): ReactElement {
  const t = useText();
  const formats = useFormats();
  const now = useNow();
  const [asked, setAsked] = useState(false);
  const [send] = useMutation(REVOKE_API_TOKEN);
  const { run, pending } = useAction(
    async (id: string) => (await send({ variables: { id } })).data?.revokeApiToken,
  );
  const { name, permissions, ending, createdAt, expiresAt, revokedAt, lastUsedAt, suspended } = token;
  const day = (at: string): string => formats.dateTime(instant(at));
  const ended = revokedAt !== null || instant(expiresAt) <= now;
  const end =
    revokedAt !== null
      ? t('apiTokens.revoked', { date: day(revokedAt) })
      : t(ended ? 'apiTokens.expired' : 'apiTokens.expires', { date: day(expiresAt) });

  const revoke = async () => {
    const outcome = await run(token.id);
    if (outcome === null) return;
    setAsked(false);
    if (outcome.__typename === 'ApiTokenRevoked') toastDone({ title: t('apiTokens.revokeDone', { name }) });
    else toastFailed({ title: t('error.tryAgain.title') });
  };

  const use = lastUsedAt === null ? t('apiTokens.unused') : t('apiTokens.used', { date: day(lastUsedAt) });
  return (
    <li className={`${lists.line} ${ended || suspended ? classes.ended : ''}`}>
      <div className={lists.words}>
        <p className={lists.name}>{name}</p>
        <p className={lists.detail}>{permissions.map((each) => t(`apiTokens.may.${each}`)).join(' · ')}</p>
        <p className={lists.detail}>
          <RichText
            id="apiTokens.line"
            values={{ ending: `…${ending}`, created: day(createdAt) }}
            components={{ code: <code /> }}
          />
          {` · ${end} · ${use}`}
        </p>
        {suspended && !ended && <p className={classes.detail}>{t('apiTokens.suspended')}</p>}
      </div>
      {!ended && !asked && (
        <Button
          size="xs"
          aria-label={t('apiTokens.revokeOne', { name })}
          onClick={() => {
            setAsked(true);
          }}
        >
          {t('apiTokens.revoke')}
        </Button>
      )}
      {asked && (
        <div className={classes.ask}>
          <Refusal
            title={t('apiTokens.revokeAsk', { name })}
            ways={
              <>
                <Button size="xs" loading={pending} onClick={() => void revoke()}>
                  {t('apiTokens.revoke')}
                </Button>
                <Button
                  size="xs"
                  onClick={() => {
                    setAsked(false);
                  }}
                >
                  {t('apiTokens.keep')}
                </Button>
              </>
            }
          >
            {t('apiTokens.revokeAsk.body')}
          </Refusal>
        </div>
      )}
    </li>
  );
}
