import { Component, type ReactElement, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

interface GuardProps {
  /** A change of it tries again. */
  readonly place: string;
  readonly children: ReactNode;
}
interface GuardState {
  readonly fault: string | null;
  readonly place: string;
}

/** Keeps a fault of one screen from taking the window down. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { fault: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<GuardState> {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps(props: GuardProps, state: GuardState): Partial<GuardState> | null {
    return props.place === state.place ? null : { fault: null, place: props.place };
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children;
    const again = (): void => this.setState({ fault: null });
    const act: ReactElement = <Button onClick={again}>Try again</Button>;
    return (
      <EmptyState icon="findings" level={1} title="This screen stopped" acts={act}>
        Everything saved is safe, and the other screens work. What it said: {this.state.fault}
      </EmptyState>
    );
  }
}
