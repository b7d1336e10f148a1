"""A demo run made by hand for the tests of the check script: its mails, and a site that answers their links."""

import os
import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from zoneinfo import ZoneInfo

ZONE = "Europe/Vienna"
EMBARGO = {"ar": "محظور النشر حتى", "zh": "禁发期至", "ru": "ЭМБАРГО"}
CONTACT = ("(+43 1) 26060-4990", "(+43-699) 1459-4990", "sonya.yee@un.org")


@dataclass
class Draft:
    """What a mail will be made of; a test spoils some of it."""

    kind: str
    language: str
    to: str
    subject: str
    plain: list[str]
    html: list[str]
    headers: dict[str, str]
    html_tag: str
    calendar: str | None = None
    raw: list = field(default_factory=list)  # functions from bytes to bytes


class DemoRun:
    """Writes the mails that a faultless demo would write; `spoil` is called with every draft before it is written."""

    def __init__(self, directory, cast, site, spoil=lambda draft: None):
        self.lift = datetime.now(timezone.utc).replace(microsecond=0) - timedelta(seconds=60)
        self._directory, self._cast, self._site, self._spoil, self._count = directory, cast, site, spoil, 0

    def write_all(self):
        for subscriber in self._cast.accredited().values():
            self.write(self._advance(subscriber))
        for address, expected in self._cast.all_expected().items():
            if expected.fate == "mail":
                self.write(self.release(self._cast.subscribers[address], expected.language, expected.fallback))
        for translator in sorted(self._cast.translators):
            self.write(self._task(translator))

    def write(self, draft):
        self._spoil(draft)
        self._count += 1
        message = EmailMessage(policy=SMTP.clone(max_line_length=300))  # shorter, and Python encodes long addresses in headers
        message["From"], message["To"], message["Subject"] = "Press office <press@example.org>", draft.to, draft.subject
        message["Message-ID"] = f"<{self._count}@example.org>"
        message.set_content("\n".join(draft.plain) + "\n", cte="base64")
        message.add_alternative(f"<!doctype html><{draft.html_tag}><body>{''.join(f'<p>{line}</p>' for line in draft.html)}</body></html>", subtype="html", cte="base64")
        if draft.calendar:
            message.add_attachment(draft.calendar.encode(), "text", "calendar", params={"charset": "utf-8"}, cte="base64")
        for name, value in draft.headers.items():  # last: setting the content drops every Content- header
            message[name] = value
        raw = message.as_bytes()
        for spoil in draft.raw:
            raw = spoil(raw)
        path = self._directory / draft.kind / draft.language / f"{self._count}.eml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        return path

    def release(self, subscriber, language, fallback=False):
        draft = self._media("release", subscriber, language)
        if fallback:
            draft.plain.insert(0, "This release is not available in your language; you receive the original.")
        return draft

    def _advance(self, subscriber):
        draft = self._media("advance", subscriber, self._cast.expected(subscriber).language)
        here, there = self._clock(ZONE, draft.language), self._clock(subscriber.zone, draft.language)
        word = EMBARGO.get(draft.language, "EMBARGO")
        draft.subject = f"{word} {here} / {self._clock('UTC', draft.language)} UTC: {draft.subject}"
        banner = [f"{word} {here} ({there})", f"Copy for {subscriber.name}, {subscriber.outlet}"]
        draft.plain = [*banner, *draft.plain, *banner]
        draft.html = [*banner, *draft.html, *banner]
        draft.calendar = "\r\n".join((
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN", "BEGIN:VEVENT", "UID:1@example.org", "DTSTAMP:20180730T080000Z",
            f"DTSTART:{self.lift:%Y%m%dT%H%M%SZ}", "SUMMARY:Embargo", "END:VEVENT", "END:VCALENDAR", ""))
        draft.headers["Date"] = format_datetime(self.lift - timedelta(seconds=20))
        return draft

    def _media(self, kind, subscriber, language):
        edition = self._cast.editions[language]
        goodbye, page = f"{self._site}/goodbye/{kind}-0123456789-{subscriber.email.lower()}", f"{self._site}/{language}/release"
        direction = ' dir="rtl"' if language == "ar" else ""
        return Draft(
            kind, language, f"Reader <{subscriber.email}>", edition.title,
            [edition.title, *edition.paragraphs, *CONTACT, page, goodbye],
            [edition.title, *edition.paragraphs, *(f'<bdi dir="ltr">{line}</bdi>' for line in CONTACT), f'<a href="{page}">{page}</a>'],
            {
                "Date": format_datetime(self.lift), "Content-Language": language, "Reply-To": CONTACT[-1], "List-Id": "<release.example.org>",
                "List-Unsubscribe": f"<{goodbye}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click", "Auto-Submitted": "auto-generated",
            },
            f'html lang="{language}"{direction}')

    def _task(self, translator):
        link = f"{self._site}/task/0123456789-{translator}"
        return Draft("task", "en", translator, "A task for you", ["Please translate.", link], [f'<a href="{link}">Your task</a>'], {"Date": format_datetime(self.lift)}, 'html lang="en"')

    def _clock(self, zone, language):
        local = self.lift.astimezone(ZoneInfo(zone))
        return f"{local.hour} h {local:%M}" if language == "fr" else f"{local:%H:%M}"


class Site(ThreadingHTTPServer):
    """Answers as the demo's site should; `faults` names what it shall do wrong."""

    def __init__(self, tokens, faults=()):
        super().__init__(("127.0.0.1", 0), _Pages)
        self.tokens, self.faults = tokens, frozenset(faults)
        self.address = f"http://127.0.0.1:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def close(self):
        self.shutdown()
        self.server_close()


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self):
        first, _, token = self.path.strip("/").partition("/")
        if first in ("goodbye", "task"):
            if token not in self.server.tokens:
                known = "tells tampered" in self.server.faults and any(len(t) == len(token) and t[:5] == token[:5] for t in self.server.tokens)
                return self._answer(404, "en", "wrong signature" if known else "not found")
            return self._answer(200, "en", "" if "no form" in self.server.faults else '<form method="post"></form>')
        if "no pages" in self.server.faults:
            return self._answer(404, "en", "not found")
        return self._answer(200, "en" if "english only" in self.server.faults else first, "the release")

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(200, "en", "done", {"Set-Cookie": "a=b"} if "cookie" in self.server.faults else {})

    def _answer(self, status, language, text, headers=()):
        body = f'<!doctype html><html lang="{language}"><body>{text}</body></html>'.encode()
        self.send_response(status)
        for name, value in dict(headers).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def tokens_of(cast):
    """Every token that still opens something."""
    media = {f"{kind}-0123456789-{address}" for kind in ("advance", "release") for address in cast.subscribers}
    return media | {f"0123456789-{translator}" for translator in sorted(cast.translators)[:1]}  # the others' versions are approved


def age(path, seconds):
    """Makes a file look written earlier."""
    stamp = path.stat().st_mtime - seconds
    os.utime(path, (stamp, stamp))
