import { Component, lazy, type ReactNode, Suspense } from 'react';
import type { Part } from '#words/pageFault.ts';
import type { ViewName } from '../../scenario/views.ts';

const Fault = lazy(() => import('./fault.tsx').then(({ Fault: note }) => ({ default: note })));

interface Props {
  /** The view, or the part of the page, that stands here; without one it is the page. */
  readonly view?: ViewName | Part;
  /** What is drawn: after a fault, another is tried by itself. */
  readonly of?: unknown;
  readonly children: ReactNode;
}

/** A fault in what stands here is told here and leaves the rest alive; nothing of the scenario is kept here, so nothing is lost. */
export class Boundary extends Component<Props, { readonly fault: { readonly thrown: unknown } | null }> {
  static getDerivedStateFromError = (thrown: unknown) => ({ fault: { thrown } });
  override state = { fault: null as { readonly thrown: unknown } | null };

  override componentDidUpdate(was: Props): void {
    if (this.state.fault && was.of !== this.props.of) this.goOn();
  }

  private readonly goOn = (): void => this.setState({ fault: null });

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return (
      <Suspense fallback={null}>
        <Fault view={this.props.view} thrown={fault.thrown} goOn={this.goOn} />
      </Suspense>
    );
  }
}
