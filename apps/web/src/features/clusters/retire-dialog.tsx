import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { ClusterRefusal, type ClusterAnswer } from './cluster-refusal.tsx';
import { mergeSaved, typedOf, type SavedField, type ShownCluster } from './merge-cluster.ts';
import { SavedMeanwhile } from './saved-meanwhile.tsx';
import { useText } from './texts.ts';
import { savedCluster, useRetireCluster } from './use-cluster-changes.ts';

interface RetireDialogProps {
  readonly cluster: ShownCluster | null;
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
  cluster,
  onClose,
}: RetireDialogProps & { readonly cluster: NonNullable<RetireDialogProps['cluster']> }): ReactElement {
  const t = useText();
  const { run, pending } = useRetireCluster();
  const [answer, setAnswer] = useState<ClusterAnswer>(null);
  /** The cluster that is retired: as it was when the dialog opened, or as somebody else has saved it since. */
  const [seen, setSeen] = useState(cluster);
  const [theirs, setTheirs] = useState<readonly SavedField[] | null>(null);
  const send = async () => {
    const outcome = await run({ clusterId: seen.id, basedOn: seen.revision });
    const saved = savedCluster(outcome, seen.id);
    setAnswer(saved === null ? outcome : null);
    if (saved !== null) {
      setSeen(saved);
      setTheirs(mergeSaved(typedOf(seen), seen, saved).fields);
    }
    if (outcome?.__typename !== 'ClusterSaved') return;
    onClose();
    toastDone({ title: t('clusters.retire.done') });
  };
  return (
    <DialogBody>
      <p>{t('clusters.retire.body', { name: seen.name })}</p>
      {theirs !== null && <SavedMeanwhile fields={theirs} again={t('clusters.meanwhile.retire')} />}
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
