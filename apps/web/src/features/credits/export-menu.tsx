import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { exportAddress } from './statement-address.ts';
import { useText } from './texts.ts';

/** Hands out what the filters find, all pages of it, as a file: the browser saves it. */
export function ExportMenu({ accountId }: { readonly accountId: string }): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}>
          {t('credits.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Menu.Item key={format} component="a" href={exportAddress(accountId, format, address)} download>
            {t(`credits.export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
