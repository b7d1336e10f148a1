"""What the seeds say must happen: who gets the release, in which language, and why. Worked out here from the CSV alone."""

import csv
import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

SOURCE = "en"
SEALED = ("ar", "zh", "en", "fr", "ru", "es")
ASKED = ("pt",)  # asked for, never handed in
TITLE = "World Day against Trafficking in Persons"  # set by the demo: the source document has none
RELEASE = "2018-07-30-trafficking"
STRONGEST_FIRST = ("source", "wait", "skip")


@dataclass(frozen=True)
class Subscriber:
    email: str
    name: str
    languages: tuple[str, ...]
    lists: tuple[str, ...]
    outlet: str
    zone: str
    status: str
    accredited: bool


@dataclass(frozen=True)
class Expected:
    """What happens to one subscriber in the release mailing."""

    fate: str  # mail, waits, skipped, suppressed or unconfirmed
    language: str | None = None  # of the mail, or the one waited for
    fallback: bool = False  # the source in place of a language that is not there: it carries a notice


@dataclass(frozen=True)
class Edition:
    language: str
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Cast:
    subscribers: dict[str, Subscriber]  # by address in lower case
    policies: dict[str, str]  # by list
    editions: dict[str, Edition]  # by language
    translators: frozenset[str]
    contact_email: str

    def accredited(self):
        return {address: s for address, s in self.subscribers.items() if s.accredited and s.status == "confirmed"}

    def expected(self, subscriber: Subscriber) -> Expected:
        if subscriber.status != "confirmed":
            return Expected(subscriber.status)
        found = lookup(subscriber.languages, SEALED + ASKED)
        if found in SEALED:
            return Expected("mail", found)
        policy = min((self.policies[name] for name in subscriber.lists), key=STRONGEST_FIRST.index)
        if policy == "skip":
            return Expected("skipped")
        if policy == "wait" and found in ASKED:
            return Expected("waits", found)
        return Expected("mail", SOURCE, fallback=True)  # nothing to wait for, or the list sends the source

    def all_expected(self) -> dict[str, Expected]:
        return {address: self.expected(s) for address, s in self.subscribers.items()}

    def table(self) -> list[str]:
        """The expected outcome for a person to read."""
        fates = self.all_expected().values()
        mails = Counter(e.language for e in fates if e.fate == "mail")
        fallbacks = sum(e.fallback for e in fates)
        others = Counter(e.fate for e in fates if e.fate != "mail")
        return [
            "release mails: " + ", ".join(f"{language} {mails[language]}" for language in SEALED) + f"; {mails.total()} in all",
            f"of these {fallbacks} are the source in place of a missing language",
            "no mail: " + ", ".join(f"{fate} {count}" for fate, count in sorted(others.items())) + f"; {others.total()} in all",
            f"advance copies: {len(self.accredited())}",
        ]


def load(seeds: Path) -> Cast:
    with (seeds / "subscribers.csv").open(encoding="utf-8", newline="") as lines:
        subscribers = [_subscriber(row) for row in csv.DictReader(lines)]
    people = json.loads((seeds / "people.json").read_text(encoding="utf-8"))
    texts = {language: _json(seeds, language) for language in SEALED}
    return Cast(
        subscribers={s.email.lower(): s for s in subscribers},
        policies={entry["name"]: entry["policy"] for entry in json.loads((seeds / "lists.json").read_text(encoding="utf-8"))},
        editions={language: Edition(language, text["title"] or TITLE, tuple(b["text"] for b in text["body"])) for language, text in texts.items()},
        translators=frozenset(p["email"].lower() for p in people if "translator" in p["roles"]),
        contact_email=texts[SOURCE]["contacts"][0]["emails"][0],
    )


def lookup(ranked, at_hand) -> str | None:
    """RFC 4647 §3.4 both ways: the wanted tag, then ever shorter forms of it, then a longer form at hand."""
    for wanted in map(canonical, ranked):
        shorter = wanted
        while shorter:
            if shorter in at_hand:
                return shorter
            # The script is part of what a reader of Chinese can read: zh-Hant is never cut down to zh.
            shorter = "" if shorter == "zh-Hant" else re.sub(r"(-[^-])?-[^-]*$", "", shorter) if "-" in shorter else ""
        longer = sorted(tag for tag in at_hand if tag.startswith(wanted + "-") and not wanted.startswith("zh"))
        if longer:
            return longer[0]
    return None


def canonical(tag: str) -> str:
    """Chinese by script alone (zh is zh-Hans; TW, HK and MO read Hant); other tags as they stand."""
    first, *rest = tag.split("-")
    if first.lower() != "zh":
        return "-".join([first.lower(), *rest])
    traditional = "Hant" in rest or ("Hans" not in rest and any(region in rest for region in ("TW", "HK", "MO")))
    return "zh-Hant" if traditional else "zh"


def _subscriber(row) -> Subscriber:
    return Subscriber(
        row["email"], row["name"], tuple(row["languages"].split(";")), tuple(row["lists"].split(";")),
        row["outlet"], row["zone"], row["status"], bool(row["accredited"]))


def _json(seeds: Path, language: str):
    return json.loads((seeds / "releases" / f"{RELEASE}.{language}.json").read_text(encoding="utf-8"))
