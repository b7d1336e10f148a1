"""The folder that a demo writes its mails into: DIR/{advance|release|task|confirm|proof}/{language}/ID.eml."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime, timezone
from email import policy
from email.parser import BytesParser
from functools import cached_property, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from page import Page

BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
URL = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]،؛。，；）]")
EMAIL = re.compile(r"[\w.+-]+(?:@|\[at\])[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True)
class Mail:
    path: Path
    kind: str  # advance, release, task …
    folder_language: str
    raw: bytes = field(repr=False)

    def __str__(self):
        return f"{self.kind}/{self.folder_language}/{self.path.name}"

    @cached_property
    def message(self):
        """Parsed leniently, so that every check can say what it finds; defects() is the strict one."""
        return BytesParser(policy=policy.SMTP).parsebytes(self.raw)

    def defects(self) -> list[str]:
        """What Python's parser holds against it under policy=strict, every header and part looked at."""
        found = []
        try:
            for part in BytesParser(policy=policy.strict).parsebytes(self.raw).walk():
                found += part.defects
                found += [defect for _, value in part.items() for defect in value.defects]
                if not part.is_multipart():
                    part.get_content()  # decoding raises what is wrong with the encoding
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            found.append(error)
        return [f"{type(defect).__name__}: {defect}" for defect in found]

    @cached_property
    def address(self) -> str:
        addresses = getattr(self.message["To"], "addresses", ())
        return addresses[0].addr_spec.lower() if len(addresses) == 1 else ""

    @cached_property
    def subject(self) -> str:
        return readable(self.message["Subject"] or "")

    @cached_property
    def alternatives(self) -> dict[str, str]:
        """The texts of multipart/alternative by content type; empty where there is no such part."""
        for part in self.message.walk():
            if part.get_content_type() == "multipart/alternative":
                return {leaf.get_content_type(): leaf.get_content() for leaf in part.walk() if leaf.get_content_maintype() == "text"}
        return {}

    @cached_property
    def plain(self) -> str:
        return self.alternatives.get("text/plain", "")

    @cached_property
    def html(self) -> Page:
        return Page(self.alternatives.get("text/html", ""))

    @cached_property
    def date(self) -> datetime | None:
        return getattr(self.message["Date"], "datetime", None)

    @cached_property
    def calendar(self) -> str | None:
        for part in self.message.walk():
            if part.get_content_type() == "text/calendar":
                return re.sub(r"\r?\n[ \t]", "", part.get_content())  # RFC 5545 §3.1: folded lines
        return None

    @cached_property
    def event_starts(self) -> datetime | None:
        """The instant of DTSTART, which in an advance copy is the lift."""
        found = re.search(r"^DTSTART(?:;TZID=([^:;]+))?:(\d{8}T\d{6})(Z?)\s*$", self.calendar or "", re.MULTILINE)
        if not found:
            return None
        zone = ZoneInfo(found[1]) if found[1] else timezone.utc if found[3] else None
        return datetime.strptime(found[2], "%Y%m%dT%H%M%S").replace(tzinfo=zone).astimezone(timezone.utc) if zone else None

    def unsubscribe_links(self) -> list[str]:
        """The http addresses of List-Unsubscribe as it was written: an encoded one is none, because the big receivers do not decode it."""
        written = next((value for name, value in self.message.raw_items() if name.lower() == "list-unsubscribe"), "")
        return re.findall(r"<(https?://[^>]+)>", re.sub(r"\s", "", str(written)))

    def links(self) -> list[str]:
        """Every http address in it: header, text and HTML, each once."""
        found = self.unsubscribe_links() + URL.findall(BIDI_CONTROLS.sub("", self.plain)) + [link for link in self.html.links if link.startswith("http")]
        return list(dict.fromkeys(found))


def read(directory: Path) -> list[Mail]:
    return [
        Mail(path, path.parent.parent.name, path.parent.name, path.read_bytes())
        for path in sorted(directory.glob("*/*/*.eml"))
    ]


@lru_cache(maxsize=10_000)
def readable(text: str) -> str:
    """One line as a person reads it: direction marks gone, every white space one blank."""
    return re.sub(r"\s+", " ", BIDI_CONTROLS.sub("", text)).strip()


def western(text: str) -> str:
    """The same text with the digits of all scripts as 0 to 9."""
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)


def script_share(text: str, script: str) -> float:
    """Share of a script (ARABIC, CJK, CYRILLIC, LATIN) among the letters; addresses are in Latin everywhere and do not count."""
    letters = [c for c in EMAIL.sub("", URL.sub("", text)) if c.isalpha()]
    return sum(unicodedata.name(c, "").startswith(script) for c in letters) / len(letters) if letters else 0.0
