import './shared/theme/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { reloadAfterRelease } from './routes/reload-after-release.ts';
import { shareStyleNonce } from './shared/theme/style-nonce.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root.');

shareStyleNonce();
reloadAfterRelease();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
