import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './ui/ui.css';
import './frame/frame.css';
import './keys/keys.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Root } from './frame/Root.tsx';
import { shell } from './host/api.ts';
import { listenToKeys } from './keys/listen.ts';
import { followApp, loadInfo } from './state/app.ts';
import { beginLoad } from './state/loading.ts';
import { startTheme } from './state/theme.ts';

const started = beginLoad();
startTheme();
followApp();
listenToKeys(shell.onMenu);

const root = document.getElementById('root');
if (root !== null) {
  // What the window shows is known within a moment, and the theme with it: nothing is drawn before.
  await loadInfo();
  createRoot(root).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
  started();
}
