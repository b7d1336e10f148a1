"""Checks of each mail by itself: bytes, headers, parts, scripts, direction."""

import re
from collections import Counter
from zoneinfo import ZoneInfo

from pickup import readable, script_share, western

SCRIPTS = {"ar": "ARABIC", "zh": "CJK", "ru": "CYRILLIC", "en": "LATIN", "fr": "LATIN", "es": "LATIN"}
ONCE = ("From", "To", "Date", "Message-ID", "Subject", "MIME-Version")
LONGEST_LINE = 998  # octets without CRLF, RFC 5322 §2.1.1


def check_forms(report, mails, cast):
    to_media = [m for m in mails if m.kind in ("advance", "release")]
    report.check("every mail parses under policy=strict without defects", per_mail(mails, lambda m: m.defects()))
    report.check("every line ends with CRLF and has at most 998 octets", per_mail(mails, _lines))
    report.check("headers that stand exactly once do", per_mail(mails, _once))
    report.check("Message-IDs are unique over all folders", _message_ids(mails))
    report.check("media: reply, list and automation headers", per_mail(to_media, lambda m: _list_headers(m, cast)))
    report.check("media: text/plain and text/html in multipart/alternative", per_mail(to_media, _alternatives))
    report.check("media: title in Subject, Content-Language and folder agree", per_mail(to_media, lambda m: _language(m, cast)))
    report.check("media: the plain text is in the language's script", per_mail(to_media, _script))
    report.check("media: every paragraph of the edition stands in both parts", per_mail(to_media, lambda m: _paragraphs(m, cast)))
    report.check("media: html says its language", per_mail(to_media, _html_language))
    report.check("Arabic: html runs right to left, phones and e-mail isolated", per_mail(_in_arabic(to_media), _right_to_left))


def check_advance(report, mails, cast, zone):
    """Checks what marks an advance copy; gives the lift that all of them name, or None."""
    advance = [m for m in mails if m.kind == "advance"]
    starts = {m.event_starts for m in advance}
    report.check("advance: a text/calendar part with the lift", per_mail(advance, _calendar))
    report.check("advance: the lift is the same in all copies", [f"lifts: {sorted(map(str, starts))}"] if len(starts) != 1 else [])
    report.check("advance: the subject begins with the embargo in short", per_mail(advance, lambda m: _embargo_first(m, cast, zone)))
    report.check("advance: banner with both times before and after the text", per_mail(advance, lambda m: _banners(m, cast, zone)))
    report.check("advance: names its reader and outlet", per_mail(advance, lambda m: _reader(m, cast)))
    return starts.pop() if len(starts) == 1 else None


def check_lift(report, mails, lift):
    release = [m for m in mails if m.kind == "release"]
    if lift is None:
        report.check("release: nothing before the lift", ["the advance copies do not say when the lift is"])
        return
    report.check("release: no Date before the lift", per_mail(release, lambda m: _dated(m, lift)))
    report.check("release: no file written before the lift", [
        f"{m}: written {lift.timestamp() - m.path.stat().st_mtime:.3f} s early" for m in release if m.path.stat().st_mtime < lift.timestamp()])


def per_mail(mails, look):
    """Each complaint with its mail's name; no mail at all is a complaint too."""
    if not mails:
        return ["there is no such mail"]
    return [f"{mail}: {complaint}" for mail in mails for complaint in look(mail)]


def has_time(text, instant, zone) -> bool:
    """Whether the time of day that an instant has in a zone stands in a text: 9:05, 09:05, 09.05, 9 h 05."""
    local = instant.astimezone(ZoneInfo(zone))
    return re.search(rf"(?<!\d)0?{local.hour}(?:[:.]| ?h ?){local:%M}(?!\d)", text) is not None


def _in_arabic(mails):
    return [m for m in mails if m.folder_language == "ar"]


def _lines(mail):
    if mail.raw.replace(b"\r\n", b"").translate(None, b"\r\n") != mail.raw.replace(b"\r\n", b""):
        yield "a bare CR or LF"
    longest = max(map(len, mail.raw.split(b"\r\n")))
    if longest > LONGEST_LINE:
        yield f"a line of {longest} octets"


def _once(mail):
    for name in ONCE:
        count = len(mail.message.get_all(name, []))
        if count != 1:
            yield f"{name} stands {count} times"
    if not mail.address:
        yield "To is not exactly one address"


def _message_ids(mails):
    ids = Counter(str(m.message["Message-ID"]).strip() for m in mails)
    return [f"{value} stands {count} times" for value, count in ids.items() if count > 1]


def _list_headers(mail, cast):
    reply_to = [a.addr_spec for a in getattr(mail.message["Reply-To"], "addresses", ())]
    if reply_to != [cast.contact_email]:
        yield f"Reply-To is {reply_to}, not {cast.contact_email}"
    if not mail.message["List-Id"]:
        yield "no List-Id"
    if not mail.unsubscribe_links():
        yield f"List-Unsubscribe has no http address, or an encoded one: {mail.message['List-Unsubscribe']}"
    if (mail.message["List-Unsubscribe-Post"] or "").strip() != "List-Unsubscribe=One-Click":
        yield f"List-Unsubscribe-Post is {mail.message['List-Unsubscribe-Post']}"
    if not mail.message["Auto-Submitted"]:
        yield "no Auto-Submitted"


def _alternatives(mail):
    for kind in ("text/plain", "text/html"):
        if not mail.alternatives.get(kind, "").strip():
            yield f"no {kind}"


def _language(mail, cast):
    edition = cast.editions.get(mail.folder_language)
    if edition is None:
        yield f"there is no edition in {mail.folder_language}"
        return
    if readable(edition.title) not in mail.subject:
        yield f"Subject lacks the title: {mail.subject}"
    declared = str(mail.message["Content-Language"] or "").strip()
    if declared.split("-")[0] != mail.folder_language:
        yield f"Content-Language is {declared or 'missing'}"


def _script(mail):
    script = SCRIPTS.get(mail.folder_language, "")
    share = script_share(mail.plain, script)
    if share <= 0.5:
        yield f"only {share:.0%} of the letters are {script}"


def _paragraphs(mail, cast):
    edition = cast.editions.get(mail.folder_language)
    for part, text in (("plain", mail.plain), ("html", mail.html.text)):
        shown = readable(text)
        for number, paragraph in enumerate(edition.paragraphs if edition else (), start=1):
            if readable(paragraph) not in shown:
                yield f"{part}: paragraph {number} is missing or altered"


def _html_language(mail):
    if (mail.html.language or "").split("-")[0] != mail.folder_language:
        yield f"lang={mail.html.language}"


def _right_to_left(mail):
    if mail.html.direction != "rtl":
        yield f"dir={mail.html.direction} on html"
    for wanted in ("26060-4990", "1459-4990", "sonya.yee"):
        if not any(wanted in run for run in mail.html.isolated):
            yield f"{wanted} is not in a left-to-right isolate"


def _calendar(mail):
    if mail.calendar is None:
        yield "no text/calendar part"
    elif mail.event_starts is None:
        yield "no DTSTART with an instant"
    else:
        for wanted in ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:", "BEGIN:VEVENT", "UID:", "DTSTAMP:", "SUMMARY"):
            if wanted not in mail.calendar:
                yield f"the calendar has no {wanted}"


def _embargo_first(mail, cast, release_zone):
    edition, lift = cast.editions.get(mail.folder_language), mail.event_starts
    if edition is None or lift is None:
        yield "no edition or no lift to compare with"
        return
    before = western(mail.subject.partition(readable(edition.title))[0])
    for zone in (release_zone, "UTC"):
        if not has_time(before, lift, zone):
            yield f"the lift in {zone} ({lift.astimezone(ZoneInfo(zone)):%H:%M}) does not stand before the title: {mail.subject}"
    word = {"ar": ("حظر", "محظور"), "zh": ("禁",), "ru": ("эмбарго",)}.get(mail.folder_language, ("embargo",))
    if not any(w in before.casefold()[:20] for w in word):
        yield f"no word for embargo at its beginning: {mail.subject}"


def _banners(mail, cast, release_zone):
    edition, lift, reader = cast.editions.get(mail.folder_language), mail.event_starts, cast.subscribers.get(mail.address)
    if edition is None or lift is None or reader is None:
        yield "no edition, lift or reader to compare with"
        return
    text = western(readable(mail.plain))
    head, _, rest = text.partition(western(readable(edition.paragraphs[0])))
    foot = rest.partition(western(readable(edition.paragraphs[-1])))[2]
    for place, name in ((head, "before"), (foot, "after")):
        for zone in dict.fromkeys((release_zone, reader.zone)):
            if not has_time(place, lift, zone):
                yield f"the lift in {zone} ({lift.astimezone(ZoneInfo(zone)):%H:%M}) does not stand {name} the text"


def _reader(mail, cast):
    reader = cast.subscribers.get(mail.address)
    if reader is None:
        yield f"{mail.address} is nobody of the seeds"
        return
    for wanted in (reader.name, reader.outlet):
        for part, text in (("plain", mail.plain), ("html", mail.html.text)):
            if readable(wanted) not in readable(text):
                yield f"{part}: lacks {wanted}"


def _dated(mail, lift):
    if mail.date is None or mail.date < lift:
        yield f"dated {mail.date}, the lift is {lift}"
