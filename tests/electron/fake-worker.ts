import { runWorker } from '../../electron/host/run-worker.ts';
import { openFake } from './fake-service.ts';

runWorker(openFake);
