"""Best tree over arc scores: Chu-Liu/Edmonds with exactly one root."""
from __future__ import annotations

import numpy as np


def find_cycle(heads: np.ndarray) -> list[int]:
    state = np.zeros(len(heads), dtype=int)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return path[path.index(node):]
        state[path] = 2
    return []


def edmonds(scores: np.ndarray) -> np.ndarray:
    """scores[dependent, head], node 0 = root. Returns the head of each node (entry 0 is 0)."""
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.array([i for i in range(len(scores)) if i not in set(cycle)])
    gain = scores[inside, heads[inside]]
    n = len(outside)
    small = np.full((n + 1, n + 1), -np.inf)
    small[:n, :n] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, inside)]
    entering = scores[np.ix_(inside, outside)] - gain[:, None]
    exits, entries = leaving.argmax(1), entering.argmax(0)
    small[:n, n] = leaving.max(1)
    small[n, :n] = entering.max(0)
    solved = edmonds(small)
    for i in range(1, n):
        heads[outside[i]] = outside[solved[i]] if solved[i] < n else inside[exits[i]]
    source = solved[n]
    heads[inside[entries[source]]] = outside[source]
    return heads


def best_tree(scores: np.ndarray) -> np.ndarray:
    """scores[words, 1 + words]: column 0 the root. Returns heads, 0 = root, else 1-based."""
    n = len(scores)
    heads = scores.argmax(1)
    square = np.full((n + 1, n + 1), -np.inf)
    square[1:] = scores.astype(np.float64)
    if (heads == 0).sum() == 1 and not find_cycle(np.concatenate([[0], heads])) and (heads != np.arange(1, n + 1)).all():
        return heads
    # A price on root arcs that no other gain can outweigh leaves one root in the best tree.
    square[1:, 0] -= 2 * (np.abs(scores).max() + 1) * (n + 1)
    return edmonds(square)[1:]
