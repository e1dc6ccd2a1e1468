"""`python -m hytecore`."""

from __future__ import annotations

from hytecore.cli.program import main

if __name__ == "__main__":
    raise SystemExit(main())
