"""Fits weights of features: logistic functions and rankings.

    weights = fitter.fit(fitter.logistic(examples), prior={...}, ridge=3.0,
                         signs={"distance": -1})

Maximum likelihood under a Gaussian prior around given weights (zero where none
are given), with signs that weights must keep: a feature without evidence stays
as it was, one whose evidence speaks against its sign becomes zero. Plain Python,
no randomness: the same examples give the same weights.
"""

import math
from typing import NamedTuple

THRESHOLD = "threshold"


class Loss(NamedTuple):
    """A sum over examples, to be made small."""

    names: tuple  # of the weights
    curvature: tuple  # upper bounds of each weight's second derivative
    value_and_slope: object  # list of weights -> (value, list of slopes)


class Prior(NamedTuple):
    """What is believed of one weight before examples are seen."""

    mean: float
    ridge: float
    sign: int  # 1: not below zero, -1: not above, 0: any


def _sparse(features, place):
    return tuple((place[name], amount) for name, amount in features.items()
                 if amount != 0.0)


def _places(all_features):
    names = tuple(sorted({n for features in all_features for n in features}))
    return names, {name: i for i, name in enumerate(names)}


def _score(weights, row):
    return sum(weights[i] * amount for i, amount in row)


def probability(score):
    """The logistic function."""
    if score >= 0:
        return 1.0 / (1.0 + math.exp(-score))
    power = math.exp(score)
    return power / (1.0 + power)


def dot(weights, features):
    """The score of features under {name: weight}; unknown names count 0."""
    return sum(weights.get(name, 0.0) * amount
               for name, amount in features.items())


def logistic(examples):
    """The loss of (features, target in [0, 1], weight of the example)."""
    examples = list(examples)
    names, place = _places(features for features, _, _ in examples)
    rows = [(_sparse(f, place), target, amount)
            for f, target, amount in examples]
    curvature = [0.0] * len(names)
    for row, _, amount in rows:
        size = sum(abs(x) for _, x in row)
        for i, x in row:
            curvature[i] += 0.25 * amount * abs(x) * size

    def value_and_slope(weights):
        value, slope = 0.0, [0.0] * len(names)
        for row, target, amount in rows:
            score = _score(weights, row)
            value += amount * (max(score, 0.0) - target * score
                               + math.log1p(math.exp(-abs(score))))
            off = amount * (probability(score) - target)
            for i, x in row:
                slope[i] += off * x
        return value, slope

    return Loss(names, tuple(curvature), value_and_slope)


def _log_sum(scores):
    top = max(scores)
    return top + math.log(sum(math.exp(s - top) for s in scores))


def ranking(questions):
    """The loss of (options, weight of the question).

    An option is (features, whether it is right). That none is right is an
    option as well, of score THRESHOLD, which is right where no other is; where
    several are, any of them will do.
    """
    built = [([*options, ({THRESHOLD: 1.0},
                          not any(right for _, right in options))], amount)
             for options, amount in questions]
    names, place = _places(f for options, _ in built for f, _ in options)
    built = [([(_sparse(f, place), right) for f, right in options], amount)
             for options, amount in built]
    curvature = [0.0] * len(names)
    for options, amount in built:
        size = max(sum(abs(x) for _, x in row) for row, _ in options)
        most = {}
        for row, _ in options:
            for i, x in row:
                most[i] = max(most.get(i, 0.0), abs(x))
        for i, x in most.items():
            curvature[i] += 0.5 * amount * x * size

    def value_and_slope(weights):
        value, slope = 0.0, [0.0] * len(names)
        for options, amount in built:
            scores = [_score(weights, row) for row, _ in options]
            total = _log_sum(scores)
            right = _log_sum([s for s, (_, r) in zip(scores, options) if r])
            value += amount * (total - right)
            for score, (row, is_right) in zip(scores, options):
                off = math.exp(score - total)
                if is_right:
                    off -= math.exp(score - right)
                if abs(off) > 1e-12:
                    for i, x in row:
                        slope[i] += amount * off * x
        return value, slope

    return Loss(names, tuple(curvature), value_and_slope)


def _with_prior(loss, priors, weights):
    value, slope = loss.value_and_slope(weights)
    for i, prior in enumerate(priors):
        away = weights[i] - prior.mean
        value += 0.5 * prior.ridge * away * away
        slope[i] += prior.ridge * away
    return value, slope


def _allowed(weight, sign):
    return 0.0 if weight * sign < 0 else weight


def _descend(loss, priors, rounds, accuracy):
    """Accelerated projected descent (Beck and Teboulle 2009), each weight with
    a step of its own; starts anew where it goes uphill, and tries ever longer
    steps, as the bounds of curvature are far too careful."""
    at = [_allowed(p.mean, p.sign) for p in priors]
    ahead, momentum, length = list(at), 1.0, 1.0
    value, _ = _with_prior(loss, priors, at)
    for _ in range(rounds):
        here, slope = _with_prior(loss, priors, ahead)
        while True:
            new = [_allowed(w - length * g / max(c + p.ridge, 1e-9), p.sign)
                   for w, g, c, p in zip(ahead, slope, loss.curvature, priors)]
            new_value, _ = _with_prior(loss, priors, new)
            bound = here + sum(
                g * (n - w) + (c + p.ridge) * (n - w) ** 2 / (2 * length)
                for n, w, g, c, p in zip(new, ahead, slope, loss.curvature,
                                         priors))
            if new_value <= bound + 1e-9 * abs(bound) or length <= 1.0:
                break
            length /= 2
        if new_value > value and momentum > 1.0:
            ahead, momentum = list(at), 1.0
            continue
        moved = max((abs(n - w) for n, w in zip(new, at)), default=0.0)
        following = 0.5 * (1.0 + math.sqrt(1.0 + 4.0 * momentum * momentum))
        push = (momentum - 1.0) / following
        ahead = [n + push * (n - w) for n, w in zip(new, at)]
        at, momentum, value, length = new, following, new_value, length * 1.25
        if moved < accuracy:
            break
    return at


def fit(loss, prior=None, ridge=1.0, signs=None, rounds=2000, accuracy=1e-5):
    """{name: weight} that makes the loss and its distance from `prior` small.

    `ridge` is a number for all weights or {name: number} (1 where a name is
    missing, 0 for a free weight): half of it times the squared distance is
    added to the loss. `signs` holds 1 or -1 for weights that must not be below
    or above zero.
    """
    prior, signs = prior or {}, signs or {}
    ridges = ridge if isinstance(ridge, dict) else {}
    even = 1.0 if isinstance(ridge, dict) else ridge
    priors = [Prior(prior.get(name, 0.0), ridges.get(name, even),
                    signs.get(name, 0)) for name in loss.names]
    return dict(zip(loss.names, _descend(loss, priors, rounds, accuracy)))


def reliability(told):
    """Lines of a table of (probability, target): how often what is told with
    each probability is right, and the mean square error."""
    lines = ["probability   count   said  right"]
    for low in range(10):
        part = [each for each in told if low <= each[0] * 10 < low + 1]
        if part:
            said = sum(p for p, _ in part) / len(part)
            right = sum(t for _, t in part) / len(part)
            lines.append("%.1f-%.1f      %6d  %.3f  %.3f" % (
                low / 10, low / 10 + 0.1, len(part), said, right))
    error = sum((p - t) ** 2 for p, t in told) / max(len(told), 1)
    return [*lines, "mean square error %.4f" % error]
