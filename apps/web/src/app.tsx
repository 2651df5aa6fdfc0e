import { ApolloProvider } from '@apollo/client/react';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import { RouterProvider } from 'react-router';
import { router } from './routes/router.tsx';
import { client } from './shared/apollo/client.ts';
import { i18n, speak } from './shared/i18n/i18n.ts';
import { rememberedLanguage } from './shared/i18n/remembered-language.ts';
import { cssVariables } from './shared/theme/css-variables.ts';
import { styleNonce } from './shared/theme/style-nonce.ts';
import { theme } from './shared/theme/theme.ts';

speak(rememberedLanguage());

/** The portal in the browser: theme, language, data and pages. */
export function App(): ReactElement {
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <ApolloProvider client={client}>
          <RouterProvider router={router} />
          <Notifications position="bottom-left" limit={3} />
        </ApolloProvider>
      </MantineProvider>
    </I18nProvider>
  );
}
