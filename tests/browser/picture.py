"""The README's picture: picture.py TADQIQ PNG

The first entry of the report over fixtures/articles/coalition-iraq, in Arabic, as Chromium shows it."""

import base64
import os
import subprocess
import sys
import tempfile

from chromium import Browser

program, picture = sys.argv[1:3]
with tempfile.TemporaryDirectory() as folder:
    page_path = os.path.join(folder, 'report.html')
    subprocess.run([program, 'report', '--lang', 'ar', 'fixtures/articles/coalition-iraq', '-o', page_path], check=True)
    browser = Browser()
    page = browser.page(page_path, width=740)
    box = page.evaluate('''(() => { const box = document.querySelector('article.entry').getBoundingClientRect();
        return [box.left - 8, box.top + scrollY - 8, box.width + 16, box.height + 16]; })()''')
    clip = dict(zip(('x', 'y', 'width', 'height'), box), scale=0.8)
    data = page.call('Page.captureScreenshot', clip=clip, captureBeyondViewport=True)['data']
    browser.close()
with open(picture, 'wb') as file:
    file.write(base64.b64decode(data))
