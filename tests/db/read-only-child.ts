import { connectInMemory } from '../../db/connection.ts';
import { openService } from '../../db/service.ts';

// Reads a project as somebody who may write neither to it nor beside it, and says what was found.
const path = process.argv[2] ?? '';
// The driver is loaded while everything can still be read.
connectInMemory(Buffer.alloc(0)).close();
if (process.getuid?.() === 0) {
  process.setegid?.(65534);
  process.seteuid?.(65534);
}
const opened = openService({ path, mode: 'read', who: 'Ann' });
if (!opened.ok) console.log(opened.fault.message);
else {
  const state = opened.value.call('project.state', {});
  const report = opened.value.call('report.render', { jobId: 'r', format: 'md' });
  opened.value.close();
  console.log(state.ok && report.ok ? `${state.value.counts.source} source` : 'a fault');
}
