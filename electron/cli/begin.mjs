// The one file that is no TypeScript: Node takes longer to get ready for stripping types than for all the rest of its start.
// Behind the cache, which keeps stripped and compiled code between runs, it is asked to only once.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./assay.ts');
