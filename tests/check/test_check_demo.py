"""The check script against a faultless run and against runs with one fault each: python3 -m unittest discover tests/check."""

import re
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import cast  # noqa: E402 - the folder is no package
import check_demo  # noqa: E402
import pickup  # noqa: E402
from demo_run import ZONE, DemoRun, Site, age, tokens_of  # noqa: E402
from report import Report  # noqa: E402

SEEDS = cast.load(Path(__file__).parents[2] / "seeds")
ANYWHERE = "http://127.0.0.1:1"


class CheckDemo(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def failures(self, spoil=lambda draft: None, after=lambda run, folder: None, site=None, generated=0):
        """Names of the checks that fail on a run spoilt in one way."""
        run = DemoRun(self.folder, SEEDS, site.address if site else ANYWHERE, spoil)
        run.write_all()
        after(run, self.folder)
        report = check_demo.run(SEEDS, pickup.read(self.folder), ZONE, generated, site.address if site else None, Report(out=lambda line: None))
        self.assertGreater(len(report.passed) + len(report.failed), 20)
        return report.failed

    def failures_of_site(self, *faults):
        site = Site(tokens_of(SEEDS), faults)
        self.addCleanup(site.close)
        return self.failures(site=site)

    def test_faultless_passes(self):
        self.assertEqual([], self.failures())

    def test_faultless_with_site_passes(self):
        self.assertEqual([], self.failures_of_site())

    def test_nothing_written_fails_nearly_everything(self):
        report = check_demo.run(SEEDS, [], ZONE, 0, None, Report(out=lambda line: None))
        self.assertGreater(len(report.failed), len(report.passed))

    def test_defects(self):
        cases = {
            "mail lost": (dict(after=lambda run, folder: _some(folder, "release/fr").unlink()), ["release: exactly one to everybody who must get one"]),
            "mail twice": (dict(after=lambda run, folder: run.write(run.release(_reader("fr"), "fr"))), ["release: exactly one to everybody who must get one"]),
            "suppressed": (dict(after=lambda run, folder: run.write(run.release(_fated("suppressed"), "en"))), ["release: none to the 3 with fate 'suppressed'"]),
            "unconfirmed": (dict(after=lambda run, folder: run.write(run.release(_fated("unconfirmed"), "fr"))), ["release: none to the 2 with fate 'unconfirmed'"]),
            "waiting": (dict(after=lambda run, folder: run.write(run.release(_fated("waits"), "en", fallback=True))), ["release: none to the 5 with fate 'waits'"]),
            "skipped": (dict(after=lambda run, folder: run.write(run.release(_fated("skipped"), "en", fallback=True))), ["release: none to the 4 with fate 'skipped'"]),
            "stranger": (dict(after=lambda run, folder: run.write(run.release(_stranger(), "en"))), ["release: 0 generated subscribers, one mail each"]),
            "advance to another": (dict(after=lambda run, folder: run.write(run._advance(_reader("sw;en")))), ["advance: none to anybody else"]),
            "bare LF": (dict(spoil=_raw("release", lambda raw: raw.replace(b"\r\n\r\n", b"\n\r\n", 1))), ["every line ends with CRLF and has at most 998 octets"]),
            "long line": (dict(spoil=_raw("task", lambda raw: b"X-Long: " + b"x" * 991 + b"\r\n" + raw)), ["every line ends with CRLF and has at most 998 octets"]),
            "two subjects": (dict(spoil=_raw("task", lambda raw: b"Subject: again\r\n" + raw)), ["headers that stand exactly once do"]),
            "no boundary": (dict(spoil=_raw("task", lambda raw: raw.replace(b'; boundary="', b'; border="', 1))), ["every mail parses under policy=strict without defects"]),
            "same Message-ID": (dict(spoil=_raw("task", lambda raw: raw.replace(b"Message-ID: <", b"Message-ID: <1@example.org>\r\nX-Was: <"))), ["Message-IDs are unique over all folders"]),
            "no one-click": (dict(spoil=_header("release", "List-Unsubscribe-Post", "no")), ["media: reply, list and automation headers"]),
            "wrong reply": (dict(spoil=_header("advance", "Reply-To", "press@example.org")), ["media: reply, list and automation headers"]),
            "mailto only": (dict(spoil=_header("release", "List-Unsubscribe", "<mailto:bye@example.org>")), ["media: reply, list and automation headers"]),
            "wrong Content-Language": (dict(spoil=_header("release", "Content-Language", "pt")), ["media: title in Subject, Content-Language and folder agree"]),
            "early Date": (dict(spoil=_header("release", "Date", "Mon, 30 Jul 2018 08:00:00 +0000")), ["release: no Date before the lift"]),
            "early file": (dict(after=lambda run, folder: age(_some(folder, "release/en"), 3600)), ["release: no file written before the lift"]),
            "paragraph altered": (dict(spoil=_on("release", lambda d: d.plain.__setitem__(3, d.plain[3].replace("e", "i")), language="fr")), ["media: every paragraph of the edition stands in both parts"]),
            "no html language": (dict(spoil=_on("release", lambda d: setattr(d, "html_tag", "html"), language="zh")), ["media: html says its language"]),
            "left to right": (dict(spoil=_on("release", lambda d: setattr(d, "html_tag", 'html lang="ar"'), language="ar")), ["Arabic: html runs right to left, phones and e-mail isolated"]),
            "no isolates": (dict(spoil=_on("advance", lambda d: setattr(d, "html", [line.replace("bdi", "b") for line in d.html]), language="ar")), ["Arabic: html runs right to left, phones and e-mail isolated"]),
            "no notice": (dict(spoil=_on("release", lambda d: setattr(d, "plain", [x for x in d.plain if "not available" not in x]))), ["release: the source in place of another language says so"]),
            "subject without embargo": (dict(spoil=_on("advance", lambda d: setattr(d, "subject", SEEDS.editions[d.language].title))), ["advance: the subject begins with the embargo in short"]),
            "no banner at the foot": (dict(spoil=_on("advance", lambda d: setattr(d, "plain", d.plain[:-2]))), ["advance: banner with both times before and after the text"]),
            "no reader": (dict(spoil=_on("advance", lambda d: setattr(d, "plain", [x for x in d.plain if "Copy for" not in x]))), ["advance: names its reader and outlet"]),
            "another lift": (dict(spoil=_on("advance", lambda d: setattr(d, "calendar", re.sub(r"(DTSTART:.*)\d\dZ", _other_second, d.calendar)), language="zh")),
                             ["advance: the lift is the same in all copies", "release: nothing before the lift"]),
            "no calendar": (dict(spoil=_on("advance", lambda d: setattr(d, "calendar", d.calendar.replace("UID", "ID")))), ["advance: a text/calendar part with the lift"]),
            "text in the task": (dict(spoil=_on("task", lambda d: d.plain.append(SEEDS.editions["en"].paragraphs[4]))), ["task: no mail holds a word of the release's text"]),
            "task to another": (dict(spoil=_on("task", lambda d: setattr(d, "to", "else@example.org"))), ["task: mails go to translators, and there are some"]),
        }
        for name, (fault, expected) in cases.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                self.folder = Path(folder)
                self.assertEqual(expected, self.failures(**fault))

    def test_wrong_language_is_told(self):
        def move(run, folder):
            run.write(run.release(_reader("fr"), "es"))
            next(p for p in (folder / "release/fr").iterdir() if _reader("fr").email.encode() in p.read_bytes()).unlink()
        self.assertEqual(["release: each in the language that rank and policy give"], self.failures(after=move))

    def test_generated_subscribers_are_counted(self):
        self.assertEqual([], self.failures(after=lambda run, folder: run.write(run.release(_stranger(), "en")), generated=1))

    def test_site_that_tells_tampered_from_unknown(self):
        self.assertEqual([f"site: a tampered /{p} token answers like an unknown one" for p in ("goodbye", "task")], self.failures_of_site("tells tampered"))

    def test_site_with_cookie(self):
        self.assertEqual(["site: one POST unsubscribes, without cookie or redirect"], self.failures_of_site("cookie"))

    def test_site_without_form(self):
        self.assertEqual(["site: unsubscribe pages show a form that posts"], self.failures_of_site("no form"))

    def test_site_in_one_language(self):
        self.assertEqual(["site: release pages are in the language of their mail"], self.failures_of_site("english only"))

    def test_site_without_pages(self):
        self.assertIn("site: every link of every mail to readers answers 200", self.failures_of_site("no pages"))


class Lookup(unittest.TestCase):
    def test_both_ways_and_scripts(self):
        for ranked, at_hand, expected in (
            (["fr-CA"], ["fr"], "fr"), (["pt"], ["pt-BR"], "pt-BR"), (["sw", "en"], ["en"], "en"), (["sw"], ["en"], None), (["zh-TW"], ["zh"], None),
            (["zh-Hans"], ["zh"], "zh"), (["zh-CN"], ["zh"], "zh"), (["zh"], ["zh-Hant"], None), (["pt-BR", "en"], ["en", "pt"], "pt"), (["de-x-old"], ["de"], "de"),
        ):
            with self.subTest(ranked=ranked, at_hand=at_hand):
                self.assertEqual(expected, cast.lookup(ranked, at_hand))


def _reader(languages):
    return next(s for s in SEEDS.subscribers.values() if ";".join(s.languages) == languages and s.status == "confirmed" and not s.accredited)


def _fated(fate):
    return next(SEEDS.subscribers[address] for address, e in SEEDS.all_expected().items() if e.fate == fate)


def _stranger():
    return cast.Subscriber("reader-1@example.net", "Reader 1", ("en",), ("human-rights",), "Outlet 1", "UTC", "confirmed", False)


def _other_second(found):
    return f"{found[1]}{(int(found[0][-3:-1]) + 1) % 60:02}Z"


def _some(folder, where):
    return sorted((folder / where).iterdir())[0]


def _on(kind, spoil, language=None):
    return lambda draft: spoil(draft) if draft.kind == kind and language in (None, draft.language) else None


def _header(kind, name, value):
    return _on(kind, lambda draft: draft.headers.__setitem__(name, value))


def _raw(kind, spoil):
    return _on(kind, lambda draft: draft.raw.append(spoil))


if __name__ == "__main__":
    unittest.main()
