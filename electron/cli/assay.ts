#!/usr/bin/env node
import { freshBundle } from '../build/fresh.ts';

// The bundle, where it is not older than its sources, starts several times faster than many small files.
await import((freshBundle('cli/assay.js') ?? new URL('./main.ts', import.meta.url)).href);
