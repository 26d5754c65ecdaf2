import { Component, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  /** What is shown instead; `again` tries to draw once more. */
  fallback: (again: () => void) => ReactNode;
  /** When this changes there is something else to draw: tried again by itself. */
  subject?: unknown;
}

/** A view that fails while it is drawn takes nothing else with it: there is always something to read and to do. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && before.subject !== this.props.subject) this.again();
  }

  again = () => this.setState({ failed: false });

  override render() {
    return this.state.failed ? this.props.fallback(this.again) : this.props.children;
  }
}
