"""What the program prints, judged by readers that are not ours: formats_test.py TADQIQ"""

import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import unittest

import jsonschema

PROGRAM = sys.argv[1]
ARTICLES = 'fixtures/articles'


def run(*arguments, status=0):
    outcome = subprocess.run([PROGRAM, *arguments], capture_output=True)
    assert outcome.returncode == status, (arguments, outcome.returncode, outcome.stderr.decode())
    return outcome.stdout.decode()


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


class Json(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open('docs/tadqiq.schema.json', encoding='utf-8') as file:
            cls.schema = json.load(file)
        jsonschema.Draft202012Validator.check_schema(cls.schema)

    def assert_is(self, kind, value):
        definition = {'$ref': '#/$defs/' + kind, '$defs': self.schema['$defs']}
        jsonschema.Draft202012Validator(definition).validate(value)

    def test_every_figure_is_as_the_schema_says(self):
        figures = lines(run('extract', '--format', 'jsonl', ARTICLES))
        self.assertGreater(len(figures), 100)
        for figure in figures:
            self.assert_is('figure', figure)

    def test_every_pair_is_as_the_schema_says(self):
        pairs = lines(run('report', '--format', 'jsonl', '--include', 'all', ARTICLES))
        self.assertGreater(len(pairs), 50)
        for pair in pairs:
            self.assert_is('pair', pair)

    def test_a_report_as_one_object_is_as_the_schema_says(self):
        with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as slip:
            slip.write('وأصيب في الحادث 20 عاملا، بينهم 30 امرأة.\n')
            slip.flush()
            report = json.loads(run('report', '--format', 'json', '--include', 'all', ARTICLES, slip.name))
        self.assert_is('report', report)
        self.assertTrue(report['pairs'] and report['slips'])

    def test_the_schema_refuses_what_is_not_so(self):
        figure = lines(run('extract', '--format', 'jsonl', ARTICLES))[0]
        for key, value in (('kind', 'amount'), ('begin', -1), ('low', 5), ('core', None)):
            with self.assertRaises(jsonschema.ValidationError):
                self.assert_is('figure', {**figure, key: value})
        del figure['hedge']
        with self.assertRaises(jsonschema.ValidationError):
            self.assert_is('figure', figure)


class Csv(unittest.TestCase):
    def test_every_claim_is_a_row_and_nothing_is_a_formula(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'stories.jsonl')
            with open(path, 'w', encoding='utf-8') as file:
                for name, amount in (('=cmd|x', 20), ('+1+2', 30), ('@sum(a1)', 40), ('-2+3', 50), ('\t=1', 60), ('"a",b\n', 70)):
                    text = f'بلغ عدد القتلى في حريق الفندق {amount} قتيلا.'
                    file.write(json.dumps({'id': name, 'publisher': name, 'text': text}) + '\n')
            rows = list(csv.reader(io.StringIO(run('report', '--format', 'csv', path), newline='')))
        self.assertEqual(len(rows), 7)
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        for row in rows[1:]:
            for cell in row:
                self.assertNotIn(cell[:1], tuple('=+@\t\r'), row)
        self.assertIn('"a",b', ' '.join(row[4] for row in rows))


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1], verbosity=2)
