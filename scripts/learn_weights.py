#!/usr/bin/env python3
"""Learns grammar/claims/weights.tsv: the weights by which answers about two claims become log odds.

    scripts/learn_weights.py TABLE_PROGRAM GOLD [--write FILE] [--cross-validate]

TABLE_PROGRAM is tadqiq_likeness_table. GOLD is a folder with a folder an event, of docs.jsonl (one
article a line) and figures.jsonl (one labelled figure a line: "doc", "core", "nth", "topic", "also");
two figures are comparable when they bear one topic. "fit" is a logistic regression with a ridge over all
answers but those about numbers; "agree" and "conflict", for pairs whose amounts can both be meant and for
those whose cannot, are boosted trees over all answers and those about rivals, "conflict" the mean of
several that each saw some of the events. "corroborated" weighs what the trees of the other events say of a
conflict against what third articles say of both of its claims.
--cross-validate leaves each event out in turn and prints how the rest judges it. Needs numpy and
scikit-learn.
"""
import argparse
import collections
import json
import os
import pathlib
import subprocess
import tempfile

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

RIDGE = 3.0
# How many boosted models a model is the mean of, the share of events that each sees, its trees.
FORESTS = {"agree": (1, 1.0, 60), "conflict": (10, 0.6, 30)}
KINDS = {"count", "money", "measure", "percent", "fraction", "multiple", "duration", "age"}
NUMBERS = {"same_number", "same_two_digits", "same_three_digits", "near_number", "middling_number",
           "far_number", "very_far_number", "both_largest", "one_largest", "change_shared"}
RIVALS = 20  # the first columns of a table: what "fit" does not see
THRESHOLDS = {"agree": -0.45, "corroborated": 0.1}
NEVER = -50.0
# How much of a score the best other telling decides: share_of_other in src/claims/restatement.cpp.
SHARE_OF_OTHER = 0.5
# Claims that resemble each other less than this are no witnesses; beyond the limits an answer says no more.
WITNESS = -1.5
LIMITS = {"score": (-3, 3), "corroboration": (-0.5, 2)}


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
        topics = collections.defaultdict(set)
        for figure in read_lines(folder / "figures.jsonl"):
            topics[figure.get("topic")].add(figure["doc"])
            text = texts[figure["doc"]]
            at = occurrence(text, figure["core"], figure.get("nth", 1))
            begin = len(text[:at].encode())
            self.spans[figure["doc"]].append((begin, begin + len(figure["core"].encode()), figure))

        # Events of look-alikes label what is in them, not what others say of the same.
        self.has_pairs = any(topic and len(docs) > 1 for topic, docs in topics.items())

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
    def __init__(self, events, names, answers, labels, agree, pairs, statements):
        self.events, self.names, self.answers = events, names, answers
        self.labels, self.agree, self.pairs, self.statements = labels, agree, pairs, statements


def make_table(program, gold, weights):
    """One run over the articles of all events: pairs of articles of different events, where the program
    thinks them related, are comparable in nothing, and bear no event's name."""
    folders = sorted(p.parent for p in gold.glob("*/figures.jsonl"))
    event_of, known = {}, {}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for folder in folders:
            known[folder.name] = Labels(folder)
            for doc in read_lines(folder / "docs.jsonl"):
                event_of[doc["id"]] = folder.name
                file.write(json.dumps({k: v for k, v in doc.items() if v is not None}, ensure_ascii=False) + "\n")
        file.flush()
        out = subprocess.run([program, file.name, weights], capture_output=True, text=True,
                             check=True).stdout.splitlines()
    rows, labels, agree, events, pairs, statements = [], [], [], [], [], []
    unlabelled = {name for name, labels in known.items() if not labels.has_pairs}
    for line in out[1:]:
        cells = line.split("\t")
        event, other = event_of[cells[0]], event_of[cells[4]]
        if event != other and unlabelled & {event, other}:
            continue
        a = known[event].find(cells[0], cells[1], int(cells[2]), int(cells[3]))
        b = known[other].find(cells[4], cells[5], int(cells[6]), int(cells[7]))
        if any(f and (f.get("optional") or f["kind"] not in KINDS) for f in (a, b)):
            continue
        rows.append(np.array(cells[11:], dtype=np.float32))
        labels.append(event == other and comparable(a, b))
        agree.append(cells[8] == "1")
        events.append(event if event == other else "-")
        statements.append((cells[0], cells[9], cells[4], cells[10]))
        pairs.append((tuple(cells[0:4]), tuple(cells[4:8]), a and a.get("topic"), b and b.get("topic")))
    return Table(np.array(events), out[0].split(), np.array(rows, dtype=float), np.array(labels, dtype=float),
                 np.array(agree), pairs, statements)


def event_weights(events, labels):
    """So that an event with many pairs does not outvote the others."""
    weights = np.ones(len(events))
    for event in set(events):
        here = events == event
        weights[here] = 1 / np.sqrt(max(1.0, labels[here].sum()) / 10 + 1)
    return weights


def learn(answers, labels, events, ridge=RIDGE):
    """Newton's method; returns the bias and the weights."""
    importance = event_weights(events, labels)
    x = np.hstack([np.ones((len(answers), 1)), answers])
    w = np.zeros(x.shape[1])
    penalty = np.eye(x.shape[1]) * ridge
    penalty[0, 0] = 1e-6
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        step = np.linalg.solve((x * (importance * p * (1 - p))[:, None]).T @ x + penalty,
                               x.T @ (importance * (p - labels)) + penalty @ w)
        w -= step
        if np.abs(step).max() < 1e-5:
            break
    return w


SPEAK_FOR = {"rarest_name_shared", "rarest_head_shared", "fit", "least_margin", "largest_margin", "both_first", "mutual", "mutual_and_same_measure",
             "both_first_and_same_measure", "related_first_and_same_measure", "related_headlines_and_same_measure",
             "anchors_alike_and_same_measure", "anchors_covered_and_same_measure", "both_alone", "anchors_covered",
             "one_anchor_covered", "articles_related", "both_main_and_headlines_alike", "both_headline", "near_number",
             "companions_agree", "companions_agree_and_same_measure", "both_largest", "numbers_in_common", "both_heads",
             "both_heads_alone"}
SPEAK_AGAINST = {"number_elsewhere", "number_elsewhere_better", "number_in_measure", "numbers_in_measure", "rivals",
                 "place_unknown_to_other", "headlines_apart", "anchors_apart", "city_not_shared", "target_not_shared",
                 "too_late", "event_days_far", "published_far", "far_number", "very_far_number"}
SPEAK_FOR_NEITHER = {"one_alone", "one_plain_noun", "one_place", "one_sentence_covered", "one_city",
                     "one_local_spot", "one_early", "same_unknown_measure", "same_number", "same_two_digits",
                     "same_three_digits"}


def direction(question):
    """1 for a question whose yes can only speak for one thing, -1 for two, 0 where it may go either way.

    So much is known beforehand, and a few hundred pairs of a few events are too few to learn it from.
    """
    if question in SPEAK_FOR_NEITHER:
        return 0
    if question in SPEAK_FOR:
        return 1
    if question in SPEAK_AGAINST or question.startswith(("other_", "one_")):
        return -1
    return 1 if question.startswith("same_") or question.endswith(("_shared", "_alike")) else 0


def grow_some(answers, labels, events, names, trees):
    """Boosted trees of three questions each; returns the bias and the trees, each a list of nodes."""
    booster = HistGradientBoostingClassifier(max_iter=trees, max_depth=3, learning_rate=0.1, l2_regularization=5,
                                             min_samples_leaf=15, early_stopping=False, random_state=0,
                                             monotonic_cst=[direction(name) for name in names])
    booster.fit(answers, labels, sample_weight=event_weights(events, labels))
    trees = [[(None, node["value"]) if node["is_leaf"] else
              (int(node["feature_idx"]), float(node["num_threshold"]), int(node["left"]), int(node["right"]))
              for node in predictor[0].nodes] for predictor in booster._predictors]
    return float(booster._baseline_prediction.ravel()[0]), trees


def grow(answers, labels, events, names, forest_of):
    """The mean of several such models, each of which has seen some of the events: what only one event
    teaches has less of a say."""
    boosters, share, count = forest_of
    known = np.array(sorted(set(events)))
    bias, forest = 0.0, []
    for seed in range(boosters):
        seen = np.random.RandomState(seed).choice(known, max(1, round(share * len(known))), replace=False)
        here = np.isin(events, seen)
        some_bias, trees = grow_some(answers[here], labels[here], events[here], names, count)
        bias += some_bias / boosters
        forest += [[node if node[0] is not None else (None, node[1] / boosters) for node in tree] for tree in trees]
    return bias, forest


def tree_scores(model, answers):
    bias, trees = model
    total = np.full(len(answers), bias)
    for tree in trees:
        at = np.zeros(len(answers), dtype=int)
        for index, node in enumerate(tree):  # a node stands behind the one it hangs from
            if node[0] is not None:
                here = at == index
                at[here] = np.where(answers[here, node[0]] <= node[1], node[2], node[3])
        total += np.array([node[1] if node[0] is None else 0.0 for node in tree])[at]
    return total


HEADER = """\
# How answers about two claims become log odds, learned by scripts/learn_weights.py.
#   fit       what the text says, without the numbers: model, "weight", question, weight
#   agree     the last word on pairs whose amounts can both be meant
#   conflict  the score of those whose cannot
#   corroborated  the last word on these: the score, and the log odds that third articles, which resemble
#             both claims by at least "witness", add
# agree and conflict add up small trees: model, "split", tree, node, question, limit, node for an answer of
# at most the limit, node for others; model, "leaf", tree, node, what it adds. Pairs of "threshold" or more
# are compared; answers beyond their "limits" say no more than these.
"""


def plain(number):
    return f"{number:.4f}".rstrip("0").rstrip(".") or "0"


def render(names, fit_names, models):
    fit, trees, corroborated = models
    lines = [f"fit\tbias\t{plain(fit[0])}"]
    lines += [f"fit\tweight\t{name}\t{plain(weight)}" for name, weight in zip(fit_names, fit[1:])]
    for model, (bias, forest) in trees.items():
        lines.append(f"{model}\tbias\t{plain(bias)}")
        if model in THRESHOLDS:
            lines.append(f"{model}\tthreshold\t{plain(THRESHOLDS[model])}")
        for t, tree in enumerate(forest):
            for n, node in enumerate(tree):
                if node[0] is None:
                    lines.append(f"{model}\tleaf\t{t}\t{n}\t{plain(node[1])}")
                else:
                    question, limit, left, right = node
                    lines.append(f"{model}\tsplit\t{t}\t{n}\t{names[question]}\t{plain(limit)}\t{left}\t{right}")
    lines += [f"corroborated\tbias\t{plain(corroborated[0])}",
              f"corroborated\tthreshold\t{plain(THRESHOLDS['corroborated'])}",
              f"corroborated\twitness\t{plain(WITNESS)}"]
    for (answer, limits), weight in zip(LIMITS.items(), corroborated[1:]):
        lines.append(f"corroborated\tlimits\t{answer}\t{plain(limits[0])}\t{plain(limits[1])}")
        lines.append(f"corroborated\tweight\t{answer}\t{plain(weight)}")
    return HEADER + "\n".join(lines) + "\n"


def corroboration(table, score):
    """For every pair, the log odds that claims of third articles add, each the lesser of its two scores."""
    score = np.round(score, 3)
    alike = collections.defaultdict(dict)
    for (a, b, _, _), value, event in zip(table.pairs, score, table.events):
        if event != "-" and value >= WITNESS:
            alike[a][b] = alike[b][a] = value
    added = np.full(len(score), float(LIMITS["corroboration"][0]))
    for row, (a, b, _, _) in enumerate(table.pairs):
        odds = sum(np.exp(min(alike[a][c], alike[b][c])) for c in alike[a].keys() & alike[b].keys())
        if odds > 0:
            added[row] = np.log(odds)
    return added


def corroborated_answers(table, score):
    both = zip(LIMITS.values(), (score, corroboration(table, score)))
    return np.column_stack([np.clip(answers, *limits) for limits, answers in both])


def two_things(table):
    return ~table.agree & (table.answers[:, table.names.index("numbers_in_measure")] > 0)


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
        self.plain = self.table(np.zeros(len(self.fit_names) + 1))

    def table(self, fit):
        with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as file:
            none = {model: (0.0, []) for model in ("agree", "conflict")}
            file.write(render(self.names, self.fit_names, (fit, none, np.zeros(3))))
            file.flush()
            return make_table(self.program, self.gold, file.name)

    def learn(self, left_out=None):
        """The models, and the table of all events with the rivals that the learned fit sees."""
        columns = [self.names.index(n) for n in self.fit_names]
        used = self.plain.events != left_out
        fit = learn(self.plain.answers[used][:, columns], self.plain.labels[used], self.plain.events[used])
        table = self.table(fit)
        used = table.events != left_out
        return (fit, self.grow(table, used), self.weigh_witnesses(table, used)), table

    def grow(self, table, used):
        trees = {}
        for model, side in (("agree", table.agree), ("conflict", ~table.agree)):
            here = used & side
            trees[model] = grow(table.answers[here], table.labels[here], table.events[here], self.names,
                                FORESTS[model])
        return trees

    def weigh_witnesses(self, table, used):
        """From scores by trees that have not seen the event: those of its own are too sure."""
        score = np.full(len(table.events), NEVER)
        for event in sorted(set(table.events[used]) - {"-"}):
            here = table.events == event
            score[here] = tree_scores_of(self.grow(table, used & ~here), table)[here]
        here = used & (table.events != "-") & ~table.agree & ~two_things(table)
        model = LogisticRegression(C=10).fit(corroborated_answers(table, score)[here], table.labels[here],
                                             sample_weight=event_weights(table.events, table.labels)[here])
        return np.concatenate([model.intercept_, model.coef_[0]])


def with_restatements(table, score):
    """What the best other pair of claims adds in which the two articles state the same two things."""
    tellings = collections.defaultdict(list)
    for row, statements in enumerate(table.statements):
        tellings[statements].append(row)
    lifted = score.copy()
    for rows in tellings.values():
        for row in rows:
            other = max((score[o] for o in rows if o != row), default=score[row])
            if other > score[row] > NEVER:
                lifted[row] += SHARE_OF_OTHER * (other - score[row])
    return lifted


def tree_scores_of(trees, table):
    score = np.where(table.agree, tree_scores(trees["agree"], table.answers),
                     tree_scores(trees["conflict"], table.answers))
    score[two_things(table)] = NEVER
    return with_restatements(table, score)


def scores(models, table):
    """The last word: beyond the thresholds, pairs are compared."""
    _, trees, corroborated = models
    score = tree_scores_of(trees, table)
    last = corroborated[0] + corroborated_answers(table, score) @ corroborated[1:]
    return np.where(table.agree | two_things(table), score, last)


def report(table, score, thresholds):
    print(f"{'event':28} {'conflict':>8} {'prec':>6} {'recall':>6}   {'all':>5} {'prec':>6} {'recall':>6}")
    found = score >= np.where(table.agree, thresholds["agree"], thresholds["corroborated"])
    means = collections.defaultdict(list)
    for event in sorted(set(table.events) - {"-"}):
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
        args.write.write_text(render(learner.names, learner.fit_names, models), encoding="utf-8")
    if args.cross_validate:
        score = np.zeros(len(table.events))
        for event in sorted(set(table.events) - {"-"}):
            held, other = learner.learn(event)
            score[table.events == event] = scores(held, other)[table.events == event]
        report(table, score, THRESHOLDS)


if __name__ == "__main__":
    main()
