"""Checks of the whole: who got what, who must not have, and what stands in the mails to the office's people."""

from collections import defaultdict

from cast import SOURCE
from pickup import EMAIL, URL, readable

NOTICE_LETTERS = 20  # a line with fewer letters tells nobody why it came in another language


def check_release(report, mails, cast, generated):
    release = by_address(mails, "release")
    expected = cast.all_expected()
    due = {address: e for address, e in expected.items() if e.fate == "mail"}

    report.check("release: exactly one to everybody who must get one", _exactly_one(release, due))
    for fate in ("suppressed", "unconfirmed", "waits", "skipped"):
        barred = [address for address, e in expected.items() if e.fate == fate]
        report.check(f"release: none to the {len(barred)} with fate '{fate}'", _none_of(release, barred))
    report.check("release: each in the language that rank and policy give", _languages(release, due))
    report.check("release: the source in place of another language says so", _notices(release, due))
    strangers = {address: mails for address, mails in release.items() if address not in cast.subscribers}
    report.check(f"release: {generated} generated subscribers, one mail each", _generated(strangers, generated))


def check_advance_audience(report, mails, cast):
    advance = by_address(mails, "advance")
    accredited = cast.accredited()
    report.check("advance: exactly one to each of the accredited", _exactly_one(advance, accredited))
    report.check("advance: none to anybody else", _none_of(advance, advance.keys() - accredited.keys()))
    wanted = {address: cast.expected(subscriber) for address, subscriber in accredited.items()}
    report.check("advance: each in the language that the reader ranks", _languages(advance, wanted))


def check_tasks(report, mails, cast):
    tasks = [m for m in mails if m.kind == "task"]
    texts = [readable(p) for edition in cast.editions.values() for p in edition.paragraphs]
    report.check("task: mails go to translators, and there are some", _to_translators(tasks, cast))
    report.check("task: no mail holds a word of the release's text", [
        f"{mail}: holds '{text[:40]}…'"
        for mail in tasks
        for text in texts
        if any(text in readable(part) for part in (mail.plain or mail.raw.decode("utf-8", "replace"), mail.html.text))])


def by_address(mails, kind):
    found = defaultdict(list)
    for mail in mails:
        if mail.kind == kind:
            found[mail.address].append(mail)
    return found


def _exactly_one(found, due):
    for address in due:
        if len(found.get(address, ())) != 1:
            yield f"{address}: {len(found.get(address, ()))} mails"


def _none_of(found, barred):
    for address in barred:
        for mail in found.get(address, ()):
            yield f"{address}: {mail}"


def _languages(found, due):
    for address, expected in due.items():
        for mail in found.get(address, ()):
            if mail.folder_language != expected.language:
                yield f"{address}: got {mail.folder_language}, expected {expected.language}"


def _notices(release, due):
    """A notice is a line that none of the readers gets who ranked the source's language."""
    regular, fallback = set(), []
    for address, expected in due.items():
        for mail in release.get(address, ()):
            if expected.fallback:
                fallback.append(mail)
            elif expected.language == SOURCE:
                regular |= _impersonal_lines(mail)
    if not fallback or not regular:
        yield "there are no mails to compare"
    for mail in fallback:
        if not any(sum(map(str.isalpha, line)) >= NOTICE_LETTERS for line in _impersonal_lines(mail) - regular):
            yield f"{mail}: no line more than in a mail to a reader of {SOURCE}"


def _impersonal_lines(mail):
    return {readable(EMAIL.sub("", URL.sub("", line))) for line in mail.plain.splitlines()}


def _generated(strangers, generated):
    if len(strangers) != generated:
        yield f"{len(strangers)} addresses that are not in the seeds, expected {generated}"
    yield from _exactly_one(strangers, strangers)


def _to_translators(tasks, cast):
    if not tasks:
        yield "there is no such mail"
    for mail in tasks:
        if mail.address not in cast.translators:
            yield f"{mail}: to {mail.address}, who is no translator of the seeds"
