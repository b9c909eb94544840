import type { DataKind } from '../data/given.ts';
import type { ProblemName } from './index.ts';

/** What has mathematics to show: the built-in problems, and the tasks that come with the program. */
type Shown = ProblemName | 'two-tasks' | DataKind;

/** The objectives of the built-in problems as TeX, which is type-set while the site is built: the page holds none of it. */
export const tex: Readonly<Record<Shown, { readonly outer: string; readonly inner: string }>> = {
  'shaban-toy': {
    outer: String.raw`f = \lVert w\rVert^2 + 10\,\lVert\sin w\rVert^2`,
    inner: String.raw`g = \tfrac12\,(w-\lambda)^{\!\top}\operatorname{diag}(1,\tfrac12)\,(w-\lambda)`,
  },
  'shaban-toy-interfering': {
    outer: String.raw`\tilde f = \lVert w\rVert^2 + 10\,\lVert\sin w\rVert^2 + {5\,\lVert\lambda-(1,0)\rVert^2}`,
    inner: String.raw`g = \tfrac12\,(w-\lambda)^{\!\top}\operatorname{diag}(1,\tfrac12)\,(w-\lambda)`,
  },
  'shaban-theorem-3.5': {
    outer: String.raw`f = \tfrac12 w^2 + \tfrac12(\lambda-1)^2`,
    inner: String.raw`g = \tfrac12(w-\lambda)^2`,
  },
  'quadratic-from-lambda': {
    outer: String.raw`f = \tfrac12(w_1+\tfrac12)^2 + (w_2-1)^2 + \tfrac14\sin w_1w_2 + \tfrac14\lVert\lambda\rVert^2`,
    inner: String.raw`g = {\tfrac12\,(w-c)^{\!\top}\operatorname{diag}(1,\tfrac14)\,(w-c)},\quad\allowbreak{c=(1,-\tfrac12)},\quad\allowbreak{w_0=\lambda}`,
  },
  'learned-step': {
    outer: String.raw`f = \tfrac12\,\lVert w-(1,\tfrac14)\rVert^2 + \tfrac14\,(a+\tfrac12)^2`,
    inner: String.raw`g = {\tfrac12\,(w_1-a)^2 + \tfrac18\,(w_2-2)^2},\quad\allowbreak{\lambda=(a,\lg\gamma)}`,
  },
  'two-tasks': {
    outer: String.raw`\mathcal M(\theta) = \tfrac12\,\bigl(f_1(\varphi^{(1)}_r) + f_2(\varphi^{(2)}_r)\bigr)`,
    inner: String.raw`g_i = f_i(\varphi),\quad\allowbreak{\varphi_0=\theta},\quad\allowbreak{f_i=\tfrac{a_i}2(\varphi-c_i)^2\ (\lvert\varphi-c_i\rvert\le A)}`,
  },
  logistic: {
    outer: String.raw`f = \textstyle\sum_i \psi(y'_i\,x_i'^{\top}w),\quad\allowbreak{\psi(t)=\log(1+e^{-t})}`,
    inner: String.raw`g = \textstyle\sum_i \psi(y_i\,x_i^{\top}w) + \tfrac12\sum_j\lambda_j w_j^2`,
  },
  'kernel-ridge': {
    outer: String.raw`f = \tfrac12\,\lVert y'-K(X',X)\,w\rVert^2`,
    inner: String.raw`g = {\tfrac12\,w^{\top}(K+\beta I)w-w^{\top}y},\quad\allowbreak{K_{ab}=e^{-\sum_j\gamma_j(x_{aj}-x_{bj})^2}}`,
  },
  'biased-ridge': {
    outer: String.raw`f = \tfrac12\,\lVert X'w-y'\rVert^2`,
    inner: String.raw`g = \tfrac12\,\lVert Xw-y\rVert^2 + \tfrac\beta2\,\lVert w-\lambda\rVert^2`,
  },
  'hyper-representation': {
    outer: String.raw`f = \tfrac12\,\lVert X'Hw-y'\rVert^2`,
    inner: String.raw`g = {\tfrac12\,\lVert XHw-y\rVert^2 + \tfrac\beta2\,\lVert w\rVert^2},\quad\allowbreak{\lambda=H}`,
  },
};
