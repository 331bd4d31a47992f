import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './ui/ui.css';
import './frame/frame.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/App.tsx';
import { shell } from './host/api.ts';
import { listenToKeys } from './keys/listen.ts';
import { connectProject } from './state/project.ts';
import { startTheme } from './state/theme.ts';

startTheme();
connectProject();
listenToKeys(shell.onMenu);

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
