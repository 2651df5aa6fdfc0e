import { useMutation } from '@apollo/client/react';
import { startTransition, useOptimistic, type ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { NotificationKind } from '../../shared/graphql/__generated__/graphql.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { Section } from '../../shared/ui/section.tsx';
import { toastFailed } from '../../shared/ui/toast.tsx';
import classes from './notifications.module.css';
import { useText } from './texts.ts';

const NOTIFICATION_CHOICE = graphql(`
  fragment NotificationChoice on NotificationChoice {
    kind
    inApp
    mail
  }
`);

const CHOOSE_CHANNELS = graphql(`
  mutation ChooseNotificationChannels($input: ChooseNotificationChannelsInput!) {
    chooseNotificationChannels(input: $input) {
      notificationChoices {
        ...NotificationChoice
      }
    }
  }
`);

const CHANNELS = ['inApp', 'mail'] as const;
type Channel = (typeof CHANNELS)[number];

interface ChoicesTableProps {
  readonly choices: readonly FragmentType<typeof NOTIFICATION_CHOICE>[];
}

/** Every kind by every channel: a box each, saved as it is changed. */
export function ChoicesTable({ choices }: ChoicesTableProps): ReactElement {
  const t = useText();
  const isStaff = useViewer().client === null;
  const [send] = useMutation(CHOOSE_CHANNELS);
  const [rows, showAlready] = useOptimistic(readFragment(NOTIFICATION_CHOICE, choices));
  const choose = (kind: NotificationKind, changed: Partial<Record<Channel, boolean>>) => {
    startTransition(async () => {
      const next = rows.map((row) => (row.kind === kind ? { ...row, ...changed } : row));
      showAlready(next);
      const input = next.find((row) => row.kind === kind);
      try {
        if (input !== undefined) {
          await send({ variables: { input: { kind, inApp: input.inApp, mail: input.mail } } });
        }
      } catch {
        toastFailed({ title: t('notifications.choices.notSaved') });
      }
    });
  };
  if (rows.length === 0) {
    return (
      <Section title={t('notifications.choices.title')}>
        <p className={classes.intro}>{t('notifications.choices.none')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('notifications.choices.title')}>
      <p className={classes.intro}>{t('notifications.choices.intro')}</p>
      <table className={classes.choices}>
        <thead>
          <tr>
            <th scope="col">{t('notifications.choices.kind')}</th>
            {CHANNELS.map((channel) => (
              <th key={channel} scope="col">
                {t(`notifications.choices.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.kind}>
              <th scope="row">
                <p className={classes.kind}>{t(`notifications.kind.${row.kind}`)}</p>
                <p className={classes.detail}>
                  {t(`notifications.kind.${row.kind}.${isStaff ? 'staff' : 'detail'}`)}
                </p>
              </th>
              {CHANNELS.map((channel) => (
                <td key={channel}>
                  <label className={classes.cell}>
                    <input
                      type="checkbox"
                      aria-label={t('notifications.choices.cell', {
                        kind: t(`notifications.kind.${row.kind}`),
                        channel: t(`notifications.choices.${channel}`),
                      })}
                      checked={row[channel]}
                      onChange={(event) => {
                        choose(row.kind, { [channel]: event.currentTarget.checked });
                      }}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
