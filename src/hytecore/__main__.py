"""`python -m hytecore`, and the program `hytecore`."""

from __future__ import annotations

import gc

from hytecore.cli import program


def main() -> int:
    """Run the command line and return its exit status, for a process that ends with it."""
    status = program.main()
    gc.freeze()  # Python looks for garbage once more before it ends; a tenth of a small check would be spent on that.
    return status


if __name__ == "__main__":
    raise SystemExit(main())
