"""What the program prints, judged by readers that are not ours: formats_test.py TADQIQ"""

import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

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


def text_of(schema='string'):
    return {'type': 'object', 'required': ['text'], 'properties': {'text': {'type': schema}, 'markdown': {'type': schema}},
            'additionalProperties': False}


POSITIVE = {'type': 'integer', 'minimum': 1}
LEVEL = {'enum': ['none', 'note', 'warning', 'error']}
LOCATION = {
    'type': 'object', 'required': ['physicalLocation'], 'additionalProperties': False,
    'properties': {
        'id': POSITIVE, 'message': text_of(), 'logicalLocations': {'type': 'array'},
        'physicalLocation': {
            'type': 'object', 'required': ['artifactLocation', 'region'], 'additionalProperties': False,
            'properties': {
                'artifactLocation': {'type': 'object', 'required': ['uri'], 'additionalProperties': False,
                                     'properties': {'uri': {'type': 'string', 'pattern': "^[-A-Za-z0-9._~/%:]+$"}}},
                'region': {'type': 'object', 'additionalProperties': False,
                           'required': ['startLine', 'startColumn', 'endLine', 'endColumn'],
                           'properties': {'startLine': POSITIVE, 'startColumn': POSITIVE, 'endLine': POSITIVE,
                                          'endColumn': POSITIVE, 'snippet': text_of()}}}}}}
# What SARIF 2.1.0 and GitHub's code scanning ask of the parts that we write, and no other part.
SARIF = {
    'type': 'object', 'required': ['$schema', 'version', 'runs'], 'additionalProperties': False,
    'properties': {
        '$schema': {'type': 'string', 'format': 'uri'}, 'version': {'const': '2.1.0'},
        'runs': {'type': 'array', 'minItems': 1, 'maxItems': 1, 'items': {
            'type': 'object', 'required': ['tool', 'results'], 'additionalProperties': False,
            'properties': {
                'columnKind': {'enum': ['utf16CodeUnits', 'unicodeCodePoints']},
                'invocations': {'type': 'array', 'items': {
                    'type': 'object', 'required': ['executionSuccessful'],
                    'properties': {'executionSuccessful': {'type': 'boolean'}}}},
                'tool': {'type': 'object', 'required': ['driver'], 'properties': {'driver': {
                    'type': 'object', 'required': ['name', 'rules'], 'additionalProperties': False,
                    'properties': {'name': {'type': 'string'}, 'semanticVersion': {'type': 'string'}, 'rules': {
                        'type': 'array', 'uniqueItems': True, 'items': {
                            'type': 'object', 'required': ['id', 'shortDescription', 'fullDescription', 'help'],
                            'additionalProperties': False,
                            'properties': {'id': {'pattern': '^T[0-9]{3}$'}, 'name': {'type': 'string'},
                                           'shortDescription': text_of(), 'fullDescription': text_of(),
                                           'help': text_of(), 'defaultConfiguration': {
                                               'type': 'object', 'properties': {'level': LEVEL}}}}}}}}},
                'results': {'type': 'array', 'items': {
                    'type': 'object', 'required': ['message', 'ruleId', 'locations', 'partialFingerprints'],
                    'additionalProperties': False,
                    'properties': {
                        'ruleId': {'type': 'string'}, 'ruleIndex': {'type': 'integer', 'minimum': 0}, 'level': LEVEL,
                        'message': text_of(), 'locations': {'type': 'array', 'items': LOCATION, 'minItems': 1},
                        'relatedLocations': {'type': 'array', 'items': LOCATION, 'uniqueItems': True},
                        'partialFingerprints': {'type': 'object', 'additionalProperties': {'type': 'string'}},
                        'baselineState': {'enum': ['new', 'unchanged', 'updated', 'absent']},
                        'suppressions': {'type': 'array', 'items': {
                            'type': 'object', 'required': ['kind'], 'additionalProperties': False,
                            'properties': {'kind': {'enum': ['inSource', 'external']},
                                           'status': {'enum': ['accepted', 'underReview', 'rejected']},
                                           'justification': {'type': 'string'}}}}}}}}}}}}


class Gate(unittest.TestCase):
    """One story of the fixtures with letters beyond the BMP in it, against the others."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.database = os.path.join(cls.folder.name, 'figures.db')
        cls.story = os.path.join(cls.folder.name, 'a story, 100%: new.txt')
        with open(cls.story, 'w', encoding='utf-8') as file:
            file.write('عنوان\n\n😀 بلغ عدد القتلى في حريق الفندق 20 قتيلا.\n')
        other = os.path.join(cls.folder.name, 'other.txt')
        with open(other, 'w', encoding='utf-8') as file:
            file.write('---\npublisher: x\n::error::y]](2)\n---\nبلغ عدد القتلى في حريق الفندق 30 قتيلا.\n')
        run('ingest', '-q', other, '--db', cls.database)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def check(self, kind, *more, status=1):
        return run('check', self.story, '--db', self.database, '--format', kind, *more, status=status)

    def in_units(self, line, unit):
        """The columns of the figure, counted by Python."""
        sentence = '😀 بلغ عدد القتلى في حريق الفندق 20 قتيلا.'
        before = sentence[:sentence.index('20')]
        size = {'utf8': lambda text: len(text.encode()), 'utf16': lambda text: len(text.encode('utf-16-le')) // 2,
                'points': len}[unit]
        return size(before) + 1, size(before + '20') + 1

    def test_sarif_is_what_code_scanning_takes(self):
        log = json.loads(self.check('sarif'))
        jsonschema.Draft202012Validator(SARIF).validate(log)
        run_ = log['runs'][0]
        result = run_['results'][0]
        self.assertEqual(run_['tool']['driver']['rules'][result['ruleIndex']]['id'], result['ruleId'])
        self.assertEqual(result['ruleId'], 'T101')
        region = result['locations'][0]['physicalLocation']['region']
        self.assertEqual(region['startLine'], 3)
        self.assertEqual(region['snippet']['text'], '20')
        self.assertEqual((region['startColumn'], region['endColumn']), self.in_units(3, 'utf16'))
        self.assertRegex(result['message']['text'], r'\[[^\]]+\]\(1\)$')
        self.assertEqual(result['relatedLocations'][0]['id'], 1)
        self.assertIn('a%20story%2C%20100%25', result['locations'][0]['physicalLocation']['artifactLocation']['uri'])

    def test_reviewdog_takes_its_lines(self):
        [line] = lines(self.check('rdjsonl'))
        self.assertEqual(line['severity'], 'ERROR')
        self.assertEqual(line['code']['value'], 'T101')
        self.assertEqual(line['location']['path'], self.story)
        begin, end = self.in_units(3, 'utf8')
        self.assertEqual(line['location']['range'],
                         {'start': {'line': 3, 'column': begin}, 'end': {'line': 3, 'column': end}})

    def test_github_takes_one_command_a_line(self):
        output = self.check('github')
        grammar = re.compile(r'::(error|warning) ((?:[A-Za-z]+=[^:,\r\n]*)(?:,[A-Za-z]+=[^:,\r\n]*)*)::([^\r\n]+)')
        [line] = output.splitlines()
        kind, properties, _ = grammar.fullmatch(line).groups()
        properties = dict(part.split('=', 1) for part in properties.split(','))
        self.assertEqual(kind, 'error')
        self.assertIn('a story%2C 100%25%3A new.txt', properties['file'])
        self.assertEqual((int(properties['col']), int(properties['endColumn'])), self.in_units(3, 'points'))

    def test_junit_is_xml_with_a_case_a_story(self):
        suite = xml.etree.ElementTree.fromstring(self.check('junit')).find('testsuite')
        cases = suite.findall('testcase')
        self.assertEqual((suite.get('tests'), suite.get('failures'), suite.get('errors')), ('1', '1', '0'))
        self.assertEqual([case.get('name') for case in cases], [self.story])
        self.assertEqual(cases[0].find('failure').get('type'), 'T101')
        # What cannot be read is an error there, and the status is 2.
        missing = run('check', self.story, '/nowhere.txt', '--db', self.database, '--format', 'junit', status=2)
        suite = xml.etree.ElementTree.fromstring(missing).find('testsuite')
        self.assertEqual((suite.get('tests'), suite.get('errors')), ('2', '1'))

    def test_what_is_in_the_baseline_or_dismissed_is_marked_not_removed(self):
        known = os.path.join(self.folder.name, 'known.txt')
        run('baseline', 'write', self.story, '--db', self.database, '-o', known)
        log = json.loads(self.check('sarif', '--baseline', known, status=0))
        jsonschema.Draft202012Validator(SARIF).validate(log)
        self.assertEqual([result['baselineState'] for result in log['runs'][0]['results']], ['unchanged'])
        fingerprint = log['runs'][0]['results'][0]['partialFingerprints']['tadqiq/v1']
        run('review', 'dismiss', fingerprint, '--why', 'w', '--by', 'b', '--db', self.database)
        try:
            log = json.loads(self.check('sarif', status=0))
        finally:
            run('review', 'forget', fingerprint, '--db', self.database)
        jsonschema.Draft202012Validator(SARIF).validate(log)
        self.assertEqual(log['runs'][0]['results'][0]['suppressions'][0]['justification'], 'w (b)')
        for kind in ('github', 'rdjsonl'):
            self.assertEqual(self.check(kind, '--baseline', known, status=0), '')


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1], verbosity=2)
