"""One line per check, and a sum at the end."""


class Report:
    """Collects checks; a check fails when it is given at least one complaint."""

    SHOWN = 5

    def __init__(self, out=print):
        self._out = out
        self.failed = []
        self.passed = []

    def check(self, name: str, complaints) -> bool:
        """Prints the check's line, and under it its first complaints. True where there are none."""
        complaints = list(complaints)
        (self.failed if complaints else self.passed).append(name)
        self._out(f"{'FAIL' if complaints else 'ok  '} {name}")
        for complaint in complaints[: self.SHOWN]:
            self._out(f"       {complaint}")
        if len(complaints) > self.SHOWN:
            self._out(f"       … and {len(complaints) - self.SHOWN} more")
        return not complaints

    def finish(self) -> int:
        """Prints the sum and gives the exit code."""
        self._out(f"{len(self.passed) + len(self.failed)} checks, {len(self.failed)} failed")
        return 1 if self.failed else 0
