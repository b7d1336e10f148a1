"""An HTML text, looked at with the parser of the standard library."""

import re
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
UNSHOWN = frozenset(("style", "script", "title", "head"))
BLOCKS = frozenset("address blockquote body div h1 h2 h3 h4 h5 h6 hr li main nav ol p section table td th tr ul br header footer article".split())


class Page(HTMLParser):
    """Language, direction, shown text, links, forms, and the runs that are isolated from the direction around them."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.language = None
        self.direction = None
        self.links = []
        self.forms = []  # methods in lower case
        self.isolated = []  # text of each left-to-right isolate
        self.text = ""
        self._open = []  # [tag, isolate or None]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        named = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language, self.direction = named.get("lang"), named.get("dir")
        if tag == "a" and named.get("href"):
            self.links.append(named["href"])
        if tag == "form":
            self.forms.append(named.get("method", "get").lower())
        if tag in BLOCKS:
            self.text += "\n"
        if tag not in VOID:
            self._open.append((tag, [] if _isolates(tag, named) else None))

    def handle_endtag(self, tag):
        if not any(tag == opened for opened, _ in self._open):
            return
        while self._open:
            opened, isolate = self._open.pop()
            if isolate is not None:
                self.isolated.append("".join(isolate))
            if opened == tag:
                break
        if tag in BLOCKS:
            self.text += "\n"

    def handle_data(self, data):
        if any(tag in UNSHOWN for tag, _ in self._open):
            return
        self.text += data
        for _, isolate in self._open:
            if isolate is not None:
                isolate.append(data)


def _isolates(tag, named) -> bool:
    style = re.sub(r"\s", "", named.get("style", "")).lower()
    if tag == "bdi":
        return named.get("dir", "auto").lower() in ("auto", "ltr")
    return "unicode-bidi:isolate" in style and (named.get("dir", "").lower() == "ltr" or "direction:ltr" in style)
