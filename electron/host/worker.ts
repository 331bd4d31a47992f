import { enableCompileCache } from 'node:module';
import { runWorker } from './run-worker.ts';

// A checkout runs its TypeScript directly: what was stripped and compiled once is kept for the next thread.
enableCompileCache();
const { openService } = await import('../../db/service.ts');
runWorker(openService);
