#!/usr/bin/env python3
"""Checks what a relay (Postfix's smtp-sink -d) received from a demo with generated subscribers.

    check_relay.py --seeds DIR --sink DIR --generated N --key PEM

Every expected address exactly once per kind, every message verified by dkimpy with the public half of PEM, and no release
message received before the lift that the advance copies announce. Exit code 1 where a check fails.
"""

import argparse
import base64
import re
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import datetime, timezone
from email import policy
from email.parser import BytesParser
from pathlib import Path

import dkim

sys.path.insert(0, str(Path(__file__).parent))
from cast import load  # noqa: E402
from report import Report  # noqa: E402


class Received:
    """One dump of smtp-sink: its own lines (X-…, Received) first, then the message as it came."""

    def __init__(self, path):
        text = path.read_bytes().replace(b"\r\n", b"\n")
        self.path = path
        self.recipient = re.search(rb"^X-Rcpt-Args: <(.*?)>", text, re.M)[1].decode().lower()
        self.at = datetime.fromtimestamp(path.stat().st_mtime, timezone.utc)  # the last byte's arrival
        head = text.index(b"Received: from")
        self.raw = re.sub(rb"\AReceived:.*\n(?:[ \t].*\n)*", b"", text[head:]).removesuffix(b"\n").replace(b"\n", b"\r\n")
        self.message = BytesParser(policy=policy.default).parsebytes(self.raw)

    @property
    def kind(self):
        if self.message["List-Id"] is None:
            return "task"
        return "advance" if any(p.get_content_type() == "text/calendar" for p in self.message.walk()) else "release"

    def lift(self):
        for part in self.message.walk():
            if part.get_content_type() == "text/calendar":
                found = re.search(r"DTSTART:(\d{8}T\d{6}Z)", part.get_content())
                return datetime.strptime(found[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
        return None


def public_key(pem):
    out = subprocess.run(["openssl", "rsa", "-in", pem, "-pubout", "-outform", "DER"], capture_output=True, check=True).stdout
    return b"v=DKIM1; k=rsa; p=" + base64.b64encode(out)


def once(found, wanted):
    for address in wanted:
        if found[address] != 1:
            yield f"{address}: {found[address]} messages"
    for address in found.keys() - set(wanted):
        yield f"{address}: was not to get one"


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seeds", type=Path, required=True)
    arguments.add_argument("--sink", type=Path, required=True)
    arguments.add_argument("--generated", type=int, default=0)
    arguments.add_argument("--key", required=True)
    options = arguments.parse_args()

    cast = load(options.seeds)
    messages = [Received(p) for p in sorted(options.sink.iterdir())]
    by_kind = defaultdict(list)
    for message in messages:
        by_kind[message.kind].append(message)

    report = Report()
    due = [address for address, e in cast.all_expected().items() if e.fate == "mail"]
    generated = [f"reader-{n:07d}@example.net" for n in range(1, options.generated + 1)]
    report.check(f"release: {len(due) + len(generated)} addresses, one message each", once(Counter(m.recipient for m in by_kind["release"]), due + generated))
    report.check("advance: the accredited, one message each", once(Counter(m.recipient for m in by_kind["advance"]), list(cast.accredited())))
    report.check("Message-IDs are unique", [i for i, n in Counter(m.message["Message-ID"] for m in messages).items() if n > 1])
    record = public_key(options.key)
    report.check(
        f"dkimpy verifies all {len(messages)} messages",
        [m.path.name for m in messages if not dkim.verify(m.raw, dnsfunc=lambda *_, **__: record)])
    lifts = {m.lift() for m in by_kind["advance"]}
    report.check("the advance copies announce one lift", [] if len(lifts) == 1 else [str(lifts)])
    lift = next(iter(lifts), None)
    report.check("no release message before the lift by the receiver's clock", [f"{m.recipient}: {m.at}" for m in by_kind["release"] if lift is None or m.at < lift])
    if lift and by_kind["release"]:
        first, last = min(m.at for m in by_kind["release"]), max(m.at for m in by_kind["release"])
        print(f"first release message {(first - lift).total_seconds() * 1000:.1f} ms after the lift, last {(last - lift).total_seconds():.1f} s")
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
