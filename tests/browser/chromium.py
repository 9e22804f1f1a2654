"""A headless Chromium, driven over two pipes by the DevTools protocol: nothing but Python's own library."""

import base64
import json
import os
import shutil
import subprocess
import tempfile


def find_chromium():
    return shutil.which('chromium') or shutil.which('chromium-browser')


class Browser:
    """One Chromium; its pages share nothing."""

    def __init__(self):
        self._profile = tempfile.TemporaryDirectory(prefix='tadqiq-chromium-')
        to_child, self._write = os.pipe()
        self._read, from_child = os.pipe()

        def hand_over_pipes():  # Chromium reads commands from 3 and answers on 4
            read, write = os.dup(to_child), os.dup(from_child)
            os.dup2(read, 3)
            os.dup2(write, 4)

        self._process = subprocess.Popen(
            [find_chromium(), '--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe',
             '--disable-dev-shm-usage', '--hide-scrollbars', '--no-first-run', '--disable-background-networking',
             '--disable-component-update', '--user-data-dir=' + self._profile.name, 'about:blank'],
            preexec_fn=hand_over_pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_child)
        os.close(from_child)
        self._buffer = b''
        self._last_id = 0
        self.events = []  # of all pages: (session, method, parameters)

    def close(self):
        try:
            self.call('Browser.close')
            self._process.wait(timeout=10)
        except (OSError, EOFError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        os.close(self._write)
        os.close(self._read)
        self._profile.cleanup()

    def _next_message(self):
        while b'\0' not in self._buffer:
            chunk = os.read(self._read, 1 << 20)
            if not chunk:
                raise EOFError('Chromium has gone')
            self._buffer += chunk
        message, _, self._buffer = self._buffer.partition(b'\0')
        message = json.loads(message)
        if 'method' in message:
            self.events.append((message.get('sessionId'), message['method'], message['params']))
        return message

    def call(self, method, session=None, **parameters):
        self._last_id += 1
        command = {'id': self._last_id, 'method': method, 'params': parameters}
        if session:
            command['sessionId'] = session
        data = json.dumps(command).encode() + b'\0'
        while data:
            data = data[os.write(self._write, data):]
        while True:
            message = self._next_message()
            if message.get('id') == command['id']:
                if 'error' in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message['result']

    def wait_for(self, session, method):
        while not any(event[:2] == (session, method) for event in self.events):
            self._next_message()

    def page(self, path, **options):
        return Page(self, path, **options)


class Page:
    """A file, open in a tab of its own."""

    def __init__(self, browser, path, width=1100, height=900, dark=False, scripts=True):
        self._browser = browser
        # A context of its own: a page that is hidden behind another one is not painted.
        context = browser.call('Target.createBrowserContext')['browserContextId']
        target = browser.call('Target.createTarget', url='about:blank', browserContextId=context)['targetId']
        self._target = target
        self._session = browser.call('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        for domain in ('Page', 'Runtime', 'Log', 'Network'):
            self.call(domain + '.enable')
        self.resize(width, height)
        scheme = 'dark' if dark else 'light'
        self.call('Emulation.setEmulatedMedia', features=[{'name': 'prefers-color-scheme', 'value': scheme}])
        self.call('Emulation.setScriptExecutionDisabled', value=not scripts)
        self.url = 'file://' + os.path.abspath(path)
        self.call('Page.navigate', url=self.url)
        browser.wait_for(self._session, 'Page.loadEventFired')

    def call(self, method, **parameters):
        return self._browser.call(method, self._session, **parameters)

    def events(self, *methods):
        return [event[2] for event in self._browser.events
                if event[0] == self._session and event[1] in methods]

    def evaluate(self, script):
        """The value of a JavaScript expression; what it promises, where it is a promise."""
        result = self.call('Runtime.evaluate', expression=script, returnByValue=True, awaitPromise=True)
        if 'exceptionDetails' in result:
            raise RuntimeError(result['exceptionDetails'])
        return result['result'].get('value')

    def resize(self, width, height=900):
        self.call('Emulation.setDeviceMetricsOverride', width=width, height=height, deviceScaleFactor=1, mobile=False)

    def press(self, key):
        for kind in ('keyDown', 'keyUp'):
            self.call('Input.dispatchKeyEvent', type=kind, key=key, code=key,
                      windowsVirtualKeyCode={'Tab': 9, 'Enter': 13}[key])

    def screenshot(self, path, height=None):
        """The whole page, or its first `height` pixels."""
        size = self.call('Page.getLayoutMetrics')['cssContentSize']
        clip = {'x': 0, 'y': 0, 'width': size['width'], 'height': min(size['height'], height or 1e9), 'scale': 1}
        data = self.call('Page.captureScreenshot', clip=clip, captureBeyondViewport=True)['data']
        with open(path, 'wb') as file:
            file.write(base64.b64decode(data))

    def pdf(self, path):
        data = self.call('Page.printToPDF', preferCSSPageSize=True, printBackground=False)['data']
        with open(path, 'wb') as file:
            file.write(base64.b64decode(data))

    def close(self):
        self._browser.call('Target.closeTarget', targetId=self._target)
