import { useRef, useState, type ReactElement } from 'react';
import { useLanguage } from '../../shared/i18n/use-language.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { rolesIn, type Group } from './group.ts';
import { InviteForm } from './invite-form.tsx';
import { useText } from './texts.ts';
import { useBehindProof } from './use-behind-proof.ts';
import { useInvite, type InvitationAnswer, type InvitationDraft } from './use-invite.ts';

interface InviteDialogProps {
  readonly group: Group;
  /** Runs what may ask for a proof of who one is. */
  readonly confirmed: RunConfirmed;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Invites somebody by mail. What is typed stays while a proof is asked for, also when that is given up. */
export function InviteDialog({ group, confirmed, opened, onClose }: InviteDialogProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  const empty = { email: '', role: rolesIn(group)[0] ?? 'CLIENT_MEMBER', language } as const;
  const [typed, setTyped] = useState<InvitationDraft | null>(null);
  const draft: InvitationDraft = typed ?? empty;
  const [answer, setAnswer] = useState<InvitationAnswer | null>(null);
  const { send, pending, renew } = useInvite();
  const { behind, guarded } = useBehindProof(confirmed);
  const emailField = useRef<HTMLInputElement>(null);

  const close = () => {
    setTyped(null);
    setAnswer(null);
    renew();
    onClose();
  };
  const submit = () =>
    guarded(async () => {
      const outcome = await send(group.clientId, draft);
      if (outcome?.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
      if (outcome === null) return 'DONE';
      setAnswer(outcome);
      // Sent again, it is another wish.
      if (outcome.__typename === 'KeyReused') renew();
      if (outcome.__typename === 'InvalidField') emailField.current?.focus();
      if (outcome.__typename !== 'PersonInvited') return 'DONE';
      close();
      toastDone({ title: t('access.invite.sent', { email: draft.email.trim() }) });
      return 'DONE';
    });

  return (
    <Dialog opened={opened && !behind} onClose={close} title={t('access.invite.title')}>
      <InviteForm
        group={group}
        draft={draft}
        answer={answer}
        pending={pending}
        emailField={emailField}
        onChange={(changed) => {
          setTyped({ ...draft, ...changed });
          if ('email' in changed) setAnswer(null);
        }}
        onSubmit={() => void submit()}
        onCancel={close}
      />
    </Dialog>
  );
}
