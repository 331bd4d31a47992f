import { openService } from '../../db/service.ts';
import { runWorker } from './run-worker.ts';

runWorker(openService);
