"""The HTML report in a real browser: report_page_test.py TADQIQ ARTEFACTS

Makes reports over the fixtures with the program TADQIQ, opens them in headless Chromium, and keeps pictures
of them in the folder ARTEFACTS, for people to look at. Ends with 77 where there is no Chromium."""

import json
import os
import subprocess
import sys
import unittest

from chromium import Browser, find_chromium

PROGRAM, ARTEFACTS = sys.argv[1:3]
AXE = 'build/browser/node_modules/axe-core/axe.min.js'
SCREENS = {'wide': {'width': 1100}, 'narrow': {'width': 360}, 'dark': {'width': 1100, 'dark': True}}


def report(name, *arguments):
    path = os.path.join(ARTEFACTS, name)
    subprocess.run([PROGRAM, 'report', *arguments, '-o', path], check=True)
    return path


class ReportPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        os.makedirs(ARTEFACTS, exist_ok=True)
        articles = ('--include', 'all', 'fixtures/articles')
        cls.paths = {
            'ar': report('report.ar.html', '--lang', 'ar', *articles),
            'ar-arab': report('report.ar-arab.html', '--lang', 'ar', '--digits', 'arab', *articles),
            'en': report('report.en.html', '--lang', 'en', *articles),
        }
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()

    def open(self, path, **options):
        page = self.browser.page(path, **options)
        self.addCleanup(page.close)
        return page

    def assert_quiet(self, page):
        """No word on the console, no exception, no request but for the page itself."""
        requests = [event['request']['url'] for event in page.events('Network.requestWillBeSent')]
        self.assertEqual(requests, [page.url])
        self.assertEqual(page.events('Log.entryAdded', 'Runtime.consoleAPICalled', 'Runtime.exceptionThrown',
                                     'Page.javascriptDialogOpening'), [])

    def test_pictures_are_kept_and_nothing_is_said_or_asked_for(self):
        for language, screen in (('ar', 'wide'), ('ar', 'narrow'), ('ar-arab', 'dark'), ('en', 'wide'), ('en', 'dark')):
            page = self.open(self.paths[language], **SCREENS[screen])
            page.screenshot(os.path.join(ARTEFACTS, f'report.{language}.{screen}.png'), height=6000)
            self.assert_quiet(page)

    def test_the_page_never_scrolls_sideways(self):
        for path in self.paths.values():
            page = self.open(path)
            for width in (320, 360, 768, 1400):
                page.resize(width)
                self.assertLessEqual(page.evaluate('document.documentElement.scrollWidth'), width)

    def test_arabic_runs_from_right_to_left_and_quotes_do_in_either_language(self):
        begins_right = '''(() => { const h1 = document.querySelector('h1'), range = document.createRange();
            range.selectNodeContents(h1); const text = range.getBoundingClientRect(), box = h1.getBoundingClientRect();
            return Math.abs(text.right - box.right) < 2; })()'''
        self.assertTrue(self.open(self.paths['ar']).evaluate(begins_right))
        self.assertFalse(self.open(self.paths['en']).evaluate(begins_right))
        for path in self.paths.values():
            styles = self.open(path).evaluate('''[...document.querySelectorAll('blockquote')].map((quote) => {
                const style = getComputedStyle(quote);
                return style.direction + ' ' + style.unicodeBidi + ' ' + quote.lang; })''')
            self.assertEqual(set(styles), {'rtl isolate ar'})

    def test_marks_stand_where_the_figures_are(self):
        lines = subprocess.run([PROGRAM, 'report', '--include', 'all', '--format', 'jsonl', 'fixtures/articles'],
                               check=True, capture_output=True).stdout.decode().splitlines()
        sides = [json.loads(line)[side] for line in lines for side in 'ab']
        expressions = {' '.join(side['text'].split()) for side in sides}
        marks = self.open(self.paths['ar']).evaluate('''[...document.querySelectorAll('.stances mark')].map((mark) => {
            const box = mark.getBoundingClientRect();
            return {text: mark.textContent, shows: box.width > 3 && box.height > 8,
                    quoted: mark.closest('blockquote').textContent.includes(mark.textContent)}; })''')
        self.assertGreater(len(marks), 20)
        for mark in marks:
            self.assertIn(' '.join(mark['text'].split()), expressions)
            self.assertTrue(mark['shows'] and mark['quoted'], mark)

    def test_scales_show_every_stance_in_its_place(self):
        rows = self.open(self.paths['ar']).evaluate('''[...document.querySelectorAll('svg.line')].map((svg) => {
            const box = svg.getBoundingClientRect();
            return [...svg.querySelectorAll('.row > .implied')].map((bar) => {
                const at = bar.getBoundingClientRect();
                return {inside: at.left >= box.left - 1 && at.right <= box.right + 1, width: at.width,
                        ink: getComputedStyle(bar).fill}; }); }).flat()''')
        self.assertGreater(len(rows), 10)
        for row in rows:
            self.assertTrue(row['inside'] and row['width'] > 2, row)
            self.assertIn('url("#p-', row['ink'])

    def test_filters_hide_what_does_not_fit_and_say_how_much_shows(self):
        page = self.open(self.paths['ar-arab'])
        everything = page.evaluate("document.querySelectorAll('.entry').length")

        def shown(**fields):
            return page.evaluate('''((fields) => {
                const form = document.querySelector('.filters');
                for (const name of ['search', 'publisher', 'measure', 'verdict'])
                    form.elements[name].value = fields[name] ?? '';
                form.dispatchEvent(new Event('input', {bubbles: true}));
                return [...document.querySelectorAll('.entry')].filter((entry) => entry.offsetParent).map(
                    (entry) => entry.dataset.verdict + ' ' + entry.dataset.measure); })(%s)''' % json.dumps(fields))

        self.assertEqual(len(shown()), everything)
        self.assertEqual({entry.split()[0] for entry in shown(verdict='contradiction')}, {'contradiction'})
        self.assertEqual({entry.split()[1] for entry in shown(measure='killed')}, {'killed'})
        self.assertTrue(0 < len(shown(publisher='1')) < everything)
        # As readers type: without hamza, in other digits than the page's.
        self.assertTrue(0 < len(shown(search='امريكي')) < everything)
        self.assertTrue(0 < len(shown(search='5200')) < everything)
        self.assertEqual(shown(search='xyzzy'), [])
        self.assertTrue(page.evaluate("document.querySelector('.filters output').value"))
        self.assert_quiet(page)

    def test_everything_shows_without_scripts(self):
        page = self.open(self.paths['ar'], scripts=False)
        root = page.call('DOM.getDocument', depth=1)['root']['nodeId']
        entries = page.call('DOM.querySelectorAll', nodeId=root, selector='.entry')['nodeIds']
        self.assertGreater(len(entries), 10)
        for entry in entries:
            page.call('DOM.getBoxModel', nodeId=entry)  # fails where it is not laid out
        form = page.call('DOM.querySelector', nodeId=root, selector='.filters')['nodeId']
        with self.assertRaises(RuntimeError):
            page.call('DOM.getBoxModel', nodeId=form)

    def test_keys_reach_the_findings_first_and_every_field_after(self):
        page = self.open(self.paths['ar'])
        focused = "document.activeElement.className || document.activeElement.name || document.activeElement.tagName"
        page.press('Tab')
        self.assertEqual(page.evaluate(focused), 'skip')
        page.press('Enter')
        self.assertEqual(page.evaluate('location.hash'), '#findings')
        page = self.open(self.paths['ar'])
        missing = {'SUMMARY', 'search', 'publisher', 'measure', 'verdict'}
        for _ in range(page.evaluate("document.querySelectorAll('a, select, input, summary').length")):
            page.press('Tab')
            missing.discard(page.evaluate(focused))
            if not missing:
                break
        self.assertEqual(missing, set())

    @unittest.skipUnless(os.path.exists(AXE), '*** axe-core is not there: ACCESSIBILITY IS NOT TESTED ***')
    def test_axe_finds_nothing_that_bars_a_reader(self):
        with open(AXE, encoding='utf-8') as file:
            axe = file.read()
        for language, screen in (('ar', 'wide'), ('ar-arab', 'dark'), ('en', 'narrow')):
            page = self.open(self.paths[language], **SCREENS[screen])
            page.evaluate("document.querySelector('details').open = true")
            page.evaluate(axe + '; 0')
            found = page.evaluate('''axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
                'best-practice']}).then((result) => result.violations.map((rule) =>
                rule.id + ': ' + rule.nodes.map((node) => node.html.slice(0, 120) + node.failureSummary).slice(0, 3)))''')
            self.assertEqual(found, [], (language, screen))

    def test_the_page_prints_on_a4(self):
        path = os.path.join(ARTEFACTS, 'report.ar.pdf')
        self.open(self.paths['ar']).pdf(path)
        with open(path, 'rb') as file:
            pdf = file.read()
        self.assertIn(b'/MediaBox [0 0 594.95', pdf.replace(b'595', b'594.95'))
        self.assertIn(b'841', pdf)

    def test_hostile_articles_run_nothing(self):
        articles = os.path.join(ARTEFACTS, 'hostile.jsonl')
        texts = ['<script>hacked = 1</script>', '"><img src=http://192.0.2.1/x onerror="hacked = 1">',
                 '</style><script>hacked = 1</script>', "'-alert(1)-' {{{t}}}", '\u202e\u2066\u200f', '\x1b]0;x\x07',
                 'ط' * 10000, '😀🏴‍☠️', '<!-- --><svg onload=alert(1)>', '</mark></bdi></article>']
        with open(articles, 'w', encoding='utf-8') as file:
            for number, text in enumerate(texts):
                for side, amount in enumerate((5200, 9000)):
                    body = f'{text} بلغ عدد القتلى في الميناء رقم {number} نحو {amount} قتيلا {text} أمس.'
                    file.write(json.dumps({'id': f'{number}-{side}{text}', 'publisher': text, 'title': text,
                                           'url': "javascript:hacked = 1//" + text, 'text': body}) + '\n')
        for language in ('ar', 'en'):
            page = self.open(report(f'hostile.{language}.html', '--lang', language, '--include', 'all', articles),
                             width=360)
            self.assert_quiet(page)
            self.assertEqual(page.evaluate('typeof hacked'), 'undefined')
            self.assertGreater(page.evaluate("document.querySelectorAll('mark').length"), 0)
            self.assertEqual(page.evaluate("document.querySelectorAll('script').length"), 1)
            self.assertEqual(page.evaluate("document.querySelectorAll('img, iframe, object, link').length"), 0)
            self.assertEqual(page.evaluate("[...document.links].filter((link) => link.protocol !== 'file:').length"), 0)
            self.assertLessEqual(page.evaluate('document.documentElement.scrollWidth'), 360)


if __name__ == '__main__':
    if not find_chromium():
        print('*** There is no Chromium here: THE HTML REPORT IS NOT TESTED IN A BROWSER. ***\n'
              'scripts/install-browser gets it.', file=sys.stderr)
        sys.exit(77)
    unittest.main(argv=sys.argv[:1], verbosity=2)
