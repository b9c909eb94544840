"""G Fig. 1 on logistic regression in PyTorch, float64: seven curves for t = 1 … T at one random λ, by vector products of autograd.

Prints {"seconds": …, "version": …}; exit status 3 where PyTorch is not there.
"""

import json
import sys
import time

try:
    import torch
except ImportError:
    sys.exit(3)

T, n, p = (int(x) for x in sys.argv[1:4])
torch.set_default_dtype(torch.float64)
torch.manual_seed(1)
X, Xval = torch.randn(n, p), torch.randn(n, p)
truth = torch.randn(p)
y, yval = torch.sign(X @ truth), torch.sign(Xval @ truth)
size = torch.linalg.matrix_norm(X, 2) ** 2
soft = torch.nn.functional.softplus


def g(w, lam):
    return soft(-y * (X @ w)).sum() + (lam * w * w).sum() / 2


def f(w):
    return soft(-yval * (Xval @ w)).sum()


def curves(lam):
    gamma = 2 / (lam.min() + lam.max() + size / 4)
    lam = lam.clone().requires_grad_()

    def step(w):
        (slope,) = torch.autograd.grad(g(w, lam), w, create_graph=True)
        return w - gamma.detach() * slope

    w = torch.zeros(p, requires_grad=True)
    found = []
    for t in range(1, T + 1):
        w = step(w)
        (unrolled,) = torch.autograd.grad(f(w), lam, retain_graph=True)
        here = w.detach().requires_grad_()
        (b,) = torch.autograd.grad(f(here), here)
        after = step(here)

        def pull(v, by):
            return torch.autograd.grad(after, by, v, retain_graph=True)[0]

        def fixed_point(k):
            v = torch.zeros(p)
            for _ in range(k):
                v = pull(v, here) + b
            return pull(v, lam)

        def conjugate_gradient(k):
            v, r = torch.zeros(p), b.clone()
            d, left = r.clone(), r @ r
            least = left * 1e-34
            for _ in range(k):
                if not left > least:
                    break
                Ad = d - pull(d, here)
                alpha = left / (d @ Ad)
                v, r = v + alpha * d, r - alpha * Ad
                now = r @ r
                d, left = r + now / left * d, now
            return pull(v, lam)

        found.append([unrolled, *(fixed_point(k) for k in (t, 10, t, 10)), *(conjugate_gradient(k) for k in (t, 10))])
    return found


began = time.perf_counter()
curves(torch.exp(torch.empty(p).uniform_(-2.3, 2.3)))
print(json.dumps({"seconds": time.perf_counter() - began, "version": torch.__version__}))
