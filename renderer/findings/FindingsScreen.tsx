import type { ReactElement } from 'react';
import { Bar } from '../ui/Bar.tsx';

export function FindingsScreen(): ReactElement {
  return <Bar title="Findings" />;
}
