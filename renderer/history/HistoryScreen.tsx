import type { ReactElement } from 'react';
import { Bar } from '../ui/Bar.tsx';

export function HistoryScreen(): ReactElement {
  return <Bar title="History" />;
}
