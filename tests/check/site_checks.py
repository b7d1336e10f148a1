"""Follows the links of the mails while the demo still serves; the last check unsubscribes one reader."""

import http.client
import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

from cast import ASKED
from page import Page

ONE_CLICK = b"List-Unsubscribe=One-Click"  # RFC 8058 §3.1
VARYING = frozenset(("date",))


@dataclass(frozen=True)
class Answer:
    status: int
    headers: tuple[tuple[str, str], ...]
    body: str

    def header_names(self):
        return {name for name, _ in self.headers}


def check_site(report, mails, site):
    media = [m for m in mails if m.kind in ("advance", "release")]
    tasks = [m for m in mails if m.kind == "task"]
    answers = {link: request("GET", link) for link in dict.fromkeys(link for m in mails for link in m.links()) if _is_ours(link, site)}

    report.check("site: every link leads to the site of the demo", [
        f"{m}: {link}" for m in mails for link in m.links() if not _is_ours(link, site)])
    report.check("site: every link of every mail to readers answers 200", [
        f"{link}: {a.status}" for link, a in answers.items() if _first_segment(link) != "task" and a.status != 200])
    report.check("site: the link of the task that is open answers, those of approved ones are dead", _task_links(answers))
    report.check("site: unsubscribe pages show a form that posts", _forms(media, answers))
    report.check("site: release pages are in the language of their mail", _release_pages(media, answers))
    report.check("site: task mails lead to their task", [
        f"{m}: no link to /task" for m in tasks if not any(_first_segment(link) == "task" for link in m.links())] or ([] if tasks else ["no task mails"]))
    for purpose in ("goodbye", "task"):
        report.check(f"site: a tampered /{purpose} token answers like an unknown one", _tampered(purpose, answers))
    report.check("site: one POST unsubscribes, without cookie or redirect", _one_click(media))


def request(method, url, body=None) -> Answer:
    """One request without cookies, redirects or proxies."""
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.netloc, timeout=30)
    try:
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        connection.request(method, (parts.path or "/") + (f"?{parts.query}" if parts.query else ""), body, headers)
        response = connection.getresponse()
        text = response.read().decode("utf-8", "replace")
        return Answer(response.status, tuple((name.lower(), value) for name, value in response.getheaders()), text)
    except (OSError, http.client.HTTPException) as error:
        return Answer(0, (), str(error))
    finally:
        connection.close()


def _is_ours(link, site):
    return urlsplit(link)[:2] == urlsplit(site)[:2]


def _first_segment(link):
    return urlsplit(link).path.strip("/").split("/")[0]


def _task_links(answers):
    """A translator's link dies with the approval of the version; of the demo's tasks only the one nobody hands in stays open."""
    statuses = sorted(a.status for link, a in answers.items() if _first_segment(link) == "task")
    if statuses.count(200) != len(ASKED) or set(statuses) - {200, 404}:
        yield f"{statuses}: {len(ASKED)} open wanted"


def _forms(media, answers):
    if not media:
        yield "there is no such mail"
    for mail in media:
        for link in mail.unsubscribe_links():
            if link in answers and "post" not in Page(answers[link].body).forms:
                yield f"{mail}: no form with method=post at {link}"


def _release_pages(media, answers):
    for mail in media:
        pages = [link for link in mail.links() if link in answers and _first_segment(link) not in ("goodbye", "task")]
        if mail.kind == "release" and not pages:
            yield f"{mail}: no link to the release's page"
        languages = {(Page(answers[link].body).language or "").split("-")[0] for link in pages}
        if pages and mail.folder_language not in languages:
            yield f"{mail}: its pages are in {sorted(languages)}"


def _tampered(purpose, answers):
    link = next((link for link, a in answers.items() if _first_segment(link) == purpose and a.status == 200), None)
    if link is None:
        yield f"no link to /{purpose} to tamper with"
        return
    base, token = _split_token(link)
    middle = len(token) // 2
    altered = token[:middle] + ("A" if token[middle] != "A" else "B") + token[middle + 1 :]
    tampered, unknown = request("GET", base + altered), request("GET", base + secrets.token_urlsafe(len(token))[: len(token)])
    for name, answer in (("tampered", tampered), ("unknown", unknown)):
        if answer.status != 404:
            yield f"{name}: {answer.status} instead of 404"
    if tampered.body != unknown.body:
        yield "the bodies differ"
    differing = {name for name, _ in set(tampered.headers) ^ set(unknown.headers)} - VARYING
    if differing:
        yield f"headers differ: {sorted(differing)}"


def _split_token(link):
    """The address up to its token, and the token: the last thing after / or =."""
    padded = link.rstrip("=")
    cut = max(padded.rfind("/"), padded.rfind("=")) + 1
    return link[:cut], link[cut:]


def _one_click(media):
    link = next((link for mail in reversed(media) if mail.kind == "release" for link in mail.unsubscribe_links()), None)
    if link is None:
        yield "no List-Unsubscribe to post to"
        return
    answer = request("POST", link, ONE_CLICK)
    if answer.status != 200:
        yield f"{link}: {answer.status}"
    for barred in ("set-cookie", "location"):
        if barred in answer.header_names():
            yield f"{link}: answers with {barred}"
