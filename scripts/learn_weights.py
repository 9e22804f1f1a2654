#!/usr/bin/env python3
"""Learns grammar/claims/weights.tsv: the weights by which answers about two claims become log odds.

    scripts/learn_weights.py TABLE_PROGRAM GOLD [--write FILE] [--cross-validate]

TABLE_PROGRAM is tadqiq_likeness_table. GOLD is a folder with a folder an event, of docs.jsonl (one
article a line) and figures.jsonl (one labelled figure a line: "doc", "core", "nth", "topic", "also");
two figures are comparable when they bear one topic. Three logistic regressions with a ridge: "fit"
from all answers but those about numbers, then "agree" and "conflict" with rivals and numbers, for pairs
whose amounts can both be meant and for those whose cannot. --cross-validate leaves each event out in
turn and prints how the rest judges it. Needs numpy.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import tempfile

import numpy as np

RIDGE = 3.0
KINDS = {"count", "money", "measure", "percent", "fraction", "multiple", "duration", "age"}
NUMBERS = {"same_number", "same_two_digits", "same_three_digits", "near_number", "middling_number",
           "far_number", "very_far_number"}
RIVALS = 18  # the first columns of a table: what "fit" does not see
THRESHOLDS = {"agree": 0.0, "conflict": 0.3}


def read_lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def occurrence(text, core, nth):
    at = -1
    for _ in range(nth):
        at = text.find(core, at + 1)
    return at


class Labels:
    """Which figure of an event's gold a span of bytes is."""

    def __init__(self, folder):
        texts = {d["id"]: d["text"] for d in read_lines(folder / "docs.jsonl")}
        self.spans = collections.defaultdict(list)
        for figure in read_lines(folder / "figures.jsonl"):
            text = texts[figure["doc"]]
            at = occurrence(text, figure["core"], figure.get("nth", 1))
            begin = len(text[:at].encode())
            self.spans[figure["doc"]].append((begin, begin + len(figure["core"].encode()), figure))

    def find(self, doc, field, begin, end):
        if field != "text":
            return None
        best, widest = None, 0
        for first, last, figure in self.spans[doc]:
            shared = min(end, last) - max(begin, first)
            if shared > widest:
                best, widest = figure, shared
        return best


def comparable(a, b):
    if not a or not b or not a.get("topic") or not b.get("topic"):
        return False
    same = a["topic"] == b["topic"] or b["topic"] in a.get("also", ()) or a["topic"] in b.get("also", ())
    return same and a.get("unit") == b.get("unit")


class Table:
    def __init__(self, events, names, answers, labels, agree, pairs):
        self.events, self.names, self.answers = events, names, answers
        self.labels, self.agree, self.pairs = labels, agree, pairs


def make_table(program, gold, weights):
    names, rows, labels, agree, events, pairs = None, [], [], [], [], []
    for folder in sorted(p.parent for p in gold.glob("*/figures.jsonl")):
        known = Labels(folder)
        out = subprocess.run([program, str(folder / "docs.jsonl"), weights], capture_output=True, text=True,
                             check=True).stdout.splitlines()
        names = out[0].split()
        for line in out[1:]:
            cells = line.split("\t")
            a = known.find(cells[0], cells[1], int(cells[2]), int(cells[3]))
            b = known.find(cells[4], cells[5], int(cells[6]), int(cells[7]))
            if any(f and (f.get("optional") or f["kind"] not in KINDS) for f in (a, b)):
                continue
            rows.append(np.array(cells[10:], dtype=np.float32))
            labels.append(comparable(a, b))
            agree.append(cells[8] == "1")
            events.append(folder.name)
            pairs.append((tuple(cells[0:4]), tuple(cells[4:8]), a and a.get("topic"), b and b.get("topic")))
    return Table(np.array(events), names, np.array(rows, dtype=float), np.array(labels, dtype=float),
                 np.array(agree), pairs)


def learn(answers, labels, ridge=RIDGE):
    """Newton's method; returns the bias and the weights."""
    x = np.hstack([np.ones((len(answers), 1)), answers])
    w = np.zeros(x.shape[1])
    penalty = np.eye(x.shape[1]) * ridge
    penalty[0, 0] = 1e-6
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + penalty, x.T @ (p - labels) + penalty @ w)
        w -= step
        if np.abs(step).max() < 1e-5:
            break
    return w


def render(models):
    lines = ["# Weights of the answers about two claims, learned by scripts/learn_weights.py.",
             "# Columns: model, question, weight. fit: what the text says, without the numbers; agree, conflict:",
             "# the last word on pairs whose amounts can both be meant, and on those whose cannot."]
    for model, names, weights in models:
        lines.append(f"{model}\tthreshold\t{THRESHOLDS.get(model, 0):.2f}")
        lines += [f"{model}\t{name}\t{weight:.3f}" for name, weight in zip(["bias", *names], weights)]
    return "\n".join(lines) + "\n"


def zero_models(names):
    fit = [n for n in names[RIVALS:] if n not in NUMBERS]
    return [("fit", fit, np.zeros(len(fit) + 1)), *((m, names, np.zeros(len(names) + 1)) for m in ("agree", "conflict"))]


def question_names(program):
    with tempfile.TemporaryDirectory() as folder:
        empty = pathlib.Path(folder) / "none.jsonl"
        empty.write_text("")
        out = subprocess.run([program, str(empty)], capture_output=True, text=True).stdout
    return out.splitlines()[0].split()


class Learner:
    def __init__(self, program, gold):
        self.program, self.gold = program, gold
        self.names = question_names(program)
        self.fit_names = [n for n in self.names[RIVALS:] if n not in NUMBERS]
        self.plain = self.table(zero_models(self.names))

    def table(self, models):
        with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as file:
            file.write(render(models))
            file.flush()
            return make_table(self.program, self.gold, file.name)

    def learn(self, left_out=None):
        """The models, and the table of all events with the rivals that the learned fit sees."""
        columns = [self.names.index(n) for n in self.fit_names]
        used = self.plain.events != left_out
        fit = learn(self.plain.answers[used][:, columns], self.plain.labels[used])
        models = zero_models(self.names)
        models[0] = ("fit", self.fit_names, fit)
        table = self.table(models)
        used = table.events != left_out
        for i, (name, side) in enumerate((("agree", table.agree), ("conflict", ~table.agree)), 1):
            models[i] = (name, self.names, learn(table.answers[used & side], table.labels[used & side]))
        return models, table


def scores(models, table):
    agree, conflict = (table.answers @ m[2][1:] + m[2][0] for m in models[1:])
    return np.where(table.agree, agree, conflict)


def report(table, score, thresholds):
    print(f"{'event':28} {'conflict':>8} {'prec':>6} {'recall':>6}   {'all':>5} {'prec':>6} {'recall':>6}")
    found = score >= np.where(table.agree, thresholds["agree"], thresholds["conflict"])
    means = collections.defaultdict(list)
    for event in sorted(set(table.events)):
        here = table.events == event
        cells = []
        for side, tag in ((here & ~table.agree, "conflict"), (here, "all")):
            right, hits = found[side], (found[side] & (table.labels[side] > 0)).sum()
            p = hits / right.sum() if right.sum() else float("nan")
            r = hits / table.labels[side].sum() if table.labels[side].sum() else float("nan")
            means[tag, "p"].append(p)
            means[tag, "r"].append(r)
            cells += [int(table.labels[side].sum()), p, r]
        print("{:28} {:8} {:6.2f} {:6.2f}   {:5} {:6.2f} {:6.2f}".format(event, *cells))
    print("mean", {f"{a} {b}": round(float(np.nanmean(v)), 3) for (a, b), v in means.items()})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--cross-validate", action="store_true")
    args = parser.parse_args()
    learner = Learner(args.program, args.gold)
    models, table = learner.learn()
    if args.write:
        args.write.write_text(render(models), encoding="utf-8")
    if args.cross_validate:
        score = np.zeros(len(table.events))
        for event in sorted(set(table.events)):
            held, other = learner.learn(event)
            score[table.events == event] = scores(held, other)[table.events == event]
        report(table, score, THRESHOLDS)


if __name__ == "__main__":
    main()
