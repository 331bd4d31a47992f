import { buildHost } from './build/host.ts';
import { buildRenderer } from './build/renderer.ts';

/** `npm run build`: the screen and the bundles of the desktop app, into out/. */
try {
  await buildRenderer();
  await buildHost();
  console.log('Built into out/.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
