import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { ClusterRefusal, type ClusterAnswer } from './cluster-refusal.tsx';
import { useText } from './texts.ts';
import { useRetireCluster } from './use-cluster-changes.ts';

interface RetireDialogProps {
  readonly cluster: { readonly id: string; readonly name: string; readonly revision: number } | null;
  readonly onClose: () => void;
}

/** Asks before a cluster is said not to be operated any more. */
export function RetireDialog({ cluster, onClose }: RetireDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog opened={cluster !== null} onClose={onClose} title={t('clusters.retire.title')}>
      {cluster !== null && <Body cluster={cluster} onClose={onClose} />}
    </Dialog>
  );
}

function Body({
  cluster: { id, name, revision },
  onClose,
}: RetireDialogProps & { readonly cluster: NonNullable<RetireDialogProps['cluster']> }): ReactElement {
  const t = useText();
  const { run, pending } = useRetireCluster();
  const [answer, setAnswer] = useState<ClusterAnswer>(null);
  const send = async () => {
    const outcome = await run({ clusterId: id, basedOn: revision });
    setAnswer(outcome);
    if (outcome?.__typename !== 'ClusterSaved') return;
    onClose();
    toastDone({ title: t('clusters.retire.done') });
  };
  return (
    <DialogBody>
      <p>{t('clusters.retire.body', { name })}</p>
      <ClusterRefusal answer={answer} onRetry={() => void send()} />
      <DialogActions>
        <Button onClick={onClose}>{t('clusters.later')}</Button>
        <DangerButton loading={pending} onClick={() => void send()}>
          {t('clusters.retire.confirm')}
        </DangerButton>
      </DialogActions>
    </DialogBody>
  );
}
