#!/usr/bin/env python3
"""Checks the mails of a demo run against the seeds, by other means than the product's own.

Reads the seeds' CSV, works out alone who must get what, parses every mail with Python's email package and, with --site, follows the links.
Needs nothing but Python 3.11. Exit code 0 when every check passes, 1 otherwise, 2 for a wrong call.
"""

import argparse
import sys
from pathlib import Path

import audience_checks
import cast
import form_checks
import pickup
import site_checks
from report import Report


def main(arguments=None) -> int:
    options = _options(arguments)
    seeds = cast.load(options.seeds)
    print("expected from the seeds:", *seeds.table(), sep="\n  ")
    if options.mail is None:
        return 0

    return run(seeds, pickup.read(options.mail), options.zone, options.expect_subscribers, options.site).finish()


def run(seeds, mails, zone, generated, site, report=None) -> Report:
    """All checks; those of the site only where its address is given, and last, because they unsubscribe a reader."""
    report = report or Report()
    form_checks.check_forms(report, mails, seeds)
    audience_checks.check_advance_audience(report, mails, seeds)
    lift = form_checks.check_advance(report, mails, seeds, zone)
    audience_checks.check_release(report, mails, seeds, generated)
    form_checks.check_lift(report, mails, lift)
    audience_checks.check_tasks(report, mails, seeds)
    if site:
        site_checks.check_site(report, mails, site)
    return report


def _options(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=_folder, required=True, help="the folder seeds/")
    parser.add_argument("--mail", type=_folder, help="the pickup folder of a demo run; without it only the expected outcome is printed")
    parser.add_argument("--site", help="address of the demo that still runs, such as http://127.0.0.1:5080: its links are followed, one reader is unsubscribed")
    parser.add_argument("--zone", default="Europe/Vienna", help="zone of the release's embargo (default %(default)s)")
    parser.add_argument("--expect-subscribers", type=int, default=0, metavar="N", help="generated subscribers beside the seeds (default 0)")
    return parser.parse_args(arguments)


def _folder(text):
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is no folder")
    return path


if __name__ == "__main__":
    sys.exit(main())
