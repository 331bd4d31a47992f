import { first } from './0001-first.ts';
import { views } from './0002-views.ts';
import { reportCharts } from './0003-report-charts.ts';
import { logKept } from './0004-log-kept.ts';
import type { Migration } from './migration.ts';

/** All migrations, oldest first. */
export const MIGRATIONS: readonly Migration[] = [first, views, reportCharts, logKept];

/** The newest version of the schema that this program knows. */
export const SCHEMA_VERSION = MIGRATIONS.length;
